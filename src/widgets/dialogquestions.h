// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/questions.h"

class QFileDialog;

namespace fangzhi::widgets {

// Asks by dialogs.
class DialogQuestions : public Questions {
public:
    QStringList filesToImport(QWidget *parent) override;
    QString folderToImport(QWidget *parent) override;
    QString tableToImport(QWidget *parent) override;
    QString libraryToOpen(QWidget *parent) override;
    QString libraryToMake(QWidget *parent) override;
    QString pictureToWrite(QWidget *parent, const QString &suggestedName) override;
    bool confirm(QWidget *parent, const QString &question, const QString &deed,
                 const QString &refusal) override;

private:
    QStringList ask(QFileDialog &dialog);

    QString m_folder; // where the last answer was
};

} // namespace fangzhi::widgets
