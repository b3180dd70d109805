// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"
#include "widgets/notifier.h"
#include "widgets/settings.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace fangzhi::widgets {

// What a person can choose: language, theme, size of text, what the library accepts by itself, and names
// of indicators of the user's own. Every choice takes effect at once.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    // Without a library its own choices are switched off.
    SettingsDialog(const Settings &settings, tasks::LibrarySession *session, Notifier &notifier,
                   QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void languageChosen(fangzhi::widgets::LanguageChoice language);
    void themeChosen(fangzhi::widgets::ThemeChoice theme);
    void textScaleChosen(double scale);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillBoxes();
    void fillIndicators();
    void showIndicator();
    void addNames();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    const Settings &m_settings;
    QPointer<tasks::LibrarySession> m_session;
    Notifier &m_notifier;
};

} // namespace fangzhi::widgets
