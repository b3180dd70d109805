// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace fangzhi::widgets {

// Something the user is told. `action` is what can be done about it, with the words for its button.
struct Notice {
    enum class Kind { Information, Done, Problem };
    Kind kind = Kind::Information;
    QString text;
    QString actionText;
    std::function<void()> action;
};

// Where everything goes that the window has to say: errors and notices, shown in one place, and nowhere
// in a box that must be clicked away.
class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void tell(const Notice &notice) { Q_EMIT told(notice); }
    void information(const QString &text) { tell({Notice::Kind::Information, text, {}, {}}); }
    void done(const QString &text) { tell({Notice::Kind::Done, text, {}, {}}); }
    // What was cancelled is no problem and is not told. The detail goes to the log.
    void problem(const core::Error &error, const QString &actionText = {}, std::function<void()> action = {});
    // What was said before is over.
    void clear() { Q_EMIT cleared(); }

Q_SIGNALS:
    void told(const fangzhi::widgets::Notice &notice);
    void cleared();
};

} // namespace fangzhi::widgets
