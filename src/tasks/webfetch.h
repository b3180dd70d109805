// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "tasks/librarysession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace fangzhi::tasks {

// The address that a person typed or pasted, as it will be fetched: http and https only, "https://" put
// before one that begins with a host. Nothing where it is none.
std::optional<QUrl> addressOf(const QString &typed);

// Fetches one page that a person asked for, and nothing else: what the page refers to stays where it is.
// Redirects are followed, but not from https to http; size and time are limited; no cookies are kept. To
// be made in a thread with an event loop, which it does not block.
class WebFetch : public QObject {
    Q_OBJECT

public:
    struct Limits {
        qint64 size = 50'000'000; // bytes, unpacked
        int time = 60'000; // ms, for all of it
        int redirects = 10;
    };

    explicit WebFetch(const QUrl &url, QObject *parent = nullptr);
    WebFetch(const QUrl &url, const Limits &limits, QObject *parent = nullptr);
    ~WebFetch() override;

    void start();
    // finished() comes, with an error of code Cancelled.
    void cancel();
    // Where it is by now: after redirects another host than that which was asked.
    QString host() const { return m_url.host(); }
    // After finished().
    const core::Result<ForeignBytes> &result() const { return *m_result; }

Q_SIGNALS:
    void hostChanged(const QString &host);
    void progressed(qint64 received, qint64 total); // total 0: not known
    void finished();

private:
    void take();
    void redirect(const QUrl &url);
    void end();
    void fail(const core::Error &error);
    void finish(const core::Result<ForeignBytes> &result);
    core::Error errorOfReply() const;
    ForeignBytes page() const;

    Limits m_limits;
    QUrl m_url;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkReply *m_reply = nullptr; // of m_network
    QTimer m_timer;
    QByteArray m_bytes;
    std::optional<core::Error> m_failure; // of ours, before the reply's own
    std::optional<core::Result<ForeignBytes>> m_result;
};

} // namespace fangzhi::tasks
