// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMimeData;

namespace fangzhi::tasks {
class LibrarySession;
}

namespace fangzhi::widgets {

// Lies over the window while something is dragged over it, and says what will come of letting it go.
class DropHint : public QWidget {
    Q_OBJECT

public:
    enum class Deed {
        None, // nothing that the program knows to do with it
        Refuse, // it knows, but there is no library that may be written
        Open,
        Import,
    };
    // `session` may be null. A single library is opened; all else that holds files or text comes in.
    static Deed deedOf(const QMimeData &data, const tasks::LibrarySession *session);

    explicit DropHint(QWidget *parent);

    // Covers its parent. Not for None.
    void tell(const QMimeData &data, const tasks::LibrarySession *session, const QString &libraryName);
    QString text() const { return m_title; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Deed m_deed = Deed::None;
    QString m_title;
    QString m_detail;
};

} // namespace fangzhi::widgets
