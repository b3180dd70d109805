// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogquestions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeView>

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

QString allFiles()
{
    return said(QT_TRANSLATE_NOOP("DialogQuestions", "All files (*)"));
}

} // namespace

QStringList DialogQuestions::filesToImport(QWidget *parent)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Import Articles")), m_folder);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    dialog.setNameFilters(
        {said(QT_TRANSLATE_NOOP("DialogQuestions", "Texts and tables (*.txt *.csv *.jsonl *.md)")),
         allFiles()});
    return ask(dialog);
}

QString DialogQuestions::folderToImport(QWidget *parent)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Import a Folder of Articles")),
                       m_folder);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return ask(dialog).value(0);
}

QString DialogQuestions::tableToImport(QWidget *parent)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Import a Table")), m_folder);
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters(
        {said(QT_TRANSLATE_NOOP("DialogQuestions", "Tables (*.csv *.tsv *.xlsx *.xls *.ods *.htm *.html)")),
         allFiles()});
    return ask(dialog).value(0);
}

QString DialogQuestions::libraryToOpen(QWidget *parent)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Open Library")), m_folder);
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({libraryFilter(), allFiles()});
    return ask(dialog).value(0);
}

QString DialogQuestions::libraryToMake(QWidget *parent)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "New Library")),
                       placeFor(QStandardPaths::DocumentsLocation).path(), libraryFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("fangzhi"));
    dialog.selectFile(said(QT_TRANSLATE_NOOP("DialogQuestions", "My Library")) + QStringLiteral(".fangzhi"));
    // No library is ever written over another: the answer would not be kept to.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    return ask(dialog).value(0);
}

QString DialogQuestions::pictureToWrite(QWidget *parent, const QString &suggestedName)
{
    QFileDialog dialog(parent, said(QT_TRANSLATE_NOOP("DialogQuestions", "Export Chart")),
                       placeFor(QStandardPaths::PicturesLocation).path(),
                       said(QT_TRANSLATE_NOOP("DialogQuestions", "PNG pictures (*.png)")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.selectFile(suggestedName);
    return ask(dialog).value(0);
}

// Qt's own dialog, where the desktop has none, opens too small to tell names, kinds and dates.
QStringList DialogQuestions::ask(QFileDialog &dialog)
{
    if (const auto *list = dialog.findChild<QTreeView *>(QStringLiteral("treeView"))) {
        dialog.resize(820, 520);
        const int widths[] = {320, 90, 120, 150};
        for (int i = 0; i < 4; ++i)
            list->header()->resizeSection(i, widths[i]);
    }
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QStringList files = dialog.selectedFiles();
    const bool folder = dialog.fileMode() == QFileDialog::Directory;
    if (!files.isEmpty() && dialog.acceptMode() == QFileDialog::AcceptOpen)
        m_folder = folder ? files.first() : QFileInfo(files.first()).path();
    return files;
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
