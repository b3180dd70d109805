// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"
#include "widgets/notifier.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QPlainTextEdit;

namespace Ui {
class NearDialog;
}

namespace fangzhi::widgets {

// Two articles with nearly the same text side by side, what differs tinted: which of them stays. Each pair
// is asked about until it was answered, once.
class NearDialog : public QDialog {
    Q_OBJECT

public:
    NearDialog(tasks::LibrarySession *session, const QList<core::NearPair> &pairs, Notifier &notifier,
               QWidget *parent = nullptr);
    ~NearDialog() override;

private:
    void showPair();
    void showTexts(const QString &old, const QString &added);
    void decide(core::NearDecision decision);

    std::unique_ptr<Ui::NearDialog> m_ui;
    QPointer<tasks::LibrarySession> m_session;
    QList<core::NearPair> m_pairs;
    Notifier &m_notifier;
};

} // namespace fangzhi::widgets
