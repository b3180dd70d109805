// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogquestions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace fangzhi::widgets {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("DialogQuestions", text);
}

QString libraryFilter()
{
    return said(QT_TRANSLATE_NOOP("DialogQuestions", "Fangzhi libraries (*.fangzhi)"));
}

// The folder that the desktop has for this, or else the user's own.
QDir placeFor(QStandardPaths::StandardLocation location)
{
    const QDir folder(QStandardPaths::writableLocation(location));
    return folder.exists() ? folder : QDir::home();
}

QString withEnding(const QString &path, const QString &ending)
{
    return path.isEmpty() || path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

} // namespace

QStringList DialogQuestions::filesToImport(QWidget *parent)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Import Articles")), m_folder,
        said(QT_TRANSLATE_NOOP("DialogQuestions",
                               "Texts and tables (*.txt *.csv *.jsonl *.md);;All files (*)")));
    if (!files.isEmpty())
        m_folder = QFileInfo(files.first()).path();
    return files;
}

QString DialogQuestions::folderToImport(QWidget *parent)
{
    const QString folder = QFileDialog::getExistingDirectory(
        parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Import a Folder of Articles")), m_folder);
    if (!folder.isEmpty())
        m_folder = folder;
    return folder;
}

QString DialogQuestions::libraryToOpen(QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Open Library")), m_folder,
        libraryFilter() + QStringLiteral(";;") + said(QT_TRANSLATE_NOOP("DialogQuestions", "All files (*)")));
}

QString DialogQuestions::libraryToMake(QWidget *parent)
{
    const QString name
        = said(QT_TRANSLATE_NOOP("DialogQuestions", "My Library")) + QStringLiteral(".fangzhi");
    return withEnding(QFileDialog::getSaveFileName(
                          parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "New Library")),
                          placeFor(QStandardPaths::DocumentsLocation).filePath(name), libraryFilter()),
                      QStringLiteral(".fangzhi"));
}

QString DialogQuestions::pictureToWrite(QWidget *parent, const QString &suggestedName)
{
    return withEnding(
        QFileDialog::getSaveFileName(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Export Chart")),
                                     placeFor(QStandardPaths::PicturesLocation).filePath(suggestedName),
                                     said(QT_TRANSLATE_NOOP("DialogQuestions", "PNG pictures (*.png)"))),
        QStringLiteral(".png"));
}

bool DialogQuestions::confirm(QWidget *parent, const QString &question, const QString &deed,
                              const QString &refusal)
{
    QMessageBox box(QMessageBox::Question, said(QT_TRANSLATE_NOOP("DialogQuestions", "Fangzhi")), question,
                    QMessageBox::NoButton, parent);
    QPushButton *yes = box.addButton(deed, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(refusal, QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace fangzhi::widgets
