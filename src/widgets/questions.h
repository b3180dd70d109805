// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace fangzhi::widgets {

// What the window asks its user in a dialog of the system. Handed in, so that tests answer without a hand.
// An empty answer means that the user thought better of it.
class Questions {
public:
    virtual ~Questions() = default;

    virtual QStringList filesToImport(QWidget *parent) = 0;
    virtual QString folderToImport(QWidget *parent) = 0;
    virtual QString tableToImport(QWidget *parent) = 0;
    virtual QString libraryToOpen(QWidget *parent) = 0;
    virtual QString libraryToMake(QWidget *parent) = 0;
    virtual QString pictureToWrite(QWidget *parent, const QString &suggestedName) = 0;
    // `deed` is what the button says that does it, `refusal` what the other one says, which is nearer at
    // hand.
    virtual bool confirm(QWidget *parent, const QString &question, const QString &deed,
                         const QString &refusal)
        = 0;
};

} // namespace fangzhi::widgets
