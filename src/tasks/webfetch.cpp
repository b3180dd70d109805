// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/webfetch.h"

#include "text/encoding.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>

namespace fangzhi::tasks {

namespace {

using core::Error;
using core::ErrorCode;

bool isFetched(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

// A jar that keeps nothing.
class NoCookies : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QString charsetIn(const QString &contentType)
{
    static const QRegularExpression pattern(QStringLiteral("charset\\s*=\\s*[\"']?([\\w.:-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString name = pattern.match(contentType).captured(1);
    // GB18030 contains both and reads more.
    if (name.compare(u"gb2312", Qt::CaseInsensitive) == 0 || name.compare(u"gbk", Qt::CaseInsensitive) == 0)
        return QStringLiteral("GB18030");
    return name;
}

} // namespace

std::optional<QUrl> addressOf(const QString &typed)
{
    QString address = typed.trimmed();
    if (address.isEmpty() || address.contains(u'\n'))
        return {};
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    static const QRegularExpression hostAndPort(QStringLiteral("^[^/:]+\\.[^/:]+:\\d+"));
    if (!scheme.match(address).hasMatch() || hostAndPort.match(address).hasMatch()) {
        if (!address.section(u'/', 0, 0).contains(u'.'))
            return {};
        address.prepend(QLatin1String("https://"));
    }
    QUrl url(address, QUrl::TolerantMode);
    url.setFragment({});
    // Names and passwords in addresses are there to mislead.
    url.setUserInfo({});
    if (!isFetched(url))
        return {};
    return url;
}

WebFetch::WebFetch(const QUrl &url, QObject *parent)
    : WebFetch(url, Limits(), parent)
{
}

WebFetch::WebFetch(const QUrl &url, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_url(url)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setCookieJar(new NoCookies(m_network.get()));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        fail({ErrorCode::TooLarge,
              tr("The server took longer than the %1 seconds allowed.").arg(m_limits.time / 1000),
              {}});
    });
}

WebFetch::~WebFetch()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void WebFetch::start()
{
    if (!isFetched(m_url)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish(Error{ErrorCode::InvalidInput,
                             tr("Only addresses that begin with http:// or https:// are fetched."),
                             {}});
            },
            Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(m_limits.redirects);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Fangzhi/" FANGZHI_VERSION));
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_timer.start(m_limits.time);
    m_reply = m_network->get(request);
    // What is not read yet is not taken off the wire.
    m_reply->setReadBufferSize(1 << 20);
    connect(m_reply, &QNetworkReply::readyRead, this, &WebFetch::take);
    connect(m_reply, &QNetworkReply::redirected, this, &WebFetch::redirect);
    connect(m_reply, &QNetworkReply::finished, this, &WebFetch::end);
}

void WebFetch::cancel()
{
    fail({ErrorCode::Cancelled, {}, {}});
}

void WebFetch::redirect(const QUrl &url)
{
    if (url.host() != m_url.host())
        Q_EMIT hostChanged(url.host());
    m_url = url;
}

void WebFetch::take()
{
    m_bytes += m_reply->readAll();
    const qint64 total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_bytes.size() > m_limits.size || total > m_limits.size)
        fail({ErrorCode::TooLarge,
              tr("This page is larger than the %1 MB allowed.").arg(m_limits.size / 1'000'000),
              {}});
    else
        Q_EMIT progressed(m_bytes.size(), std::max<qint64>(0, total));
}

void WebFetch::fail(const Error &error)
{
    if (m_failure || m_result)
        return;
    m_failure = error;
    if (m_reply)
        m_reply->abort(); // ends it
    else
        finish(error);
}

void WebFetch::end()
{
    m_timer.stop();
    if (m_failure) {
        finish(*m_failure);
        return;
    }
    m_bytes += m_reply->readAll();
    if (m_reply->error() != QNetworkReply::NoError)
        finish(errorOfReply());
    else if (m_bytes.size() > m_limits.size)
        finish(Error{ErrorCode::TooLarge,
                     tr("This page is larger than the %1 MB allowed.").arg(m_limits.size / 1'000'000),
                     {}});
    else if (m_bytes.isEmpty())
        finish(Error{ErrorCode::InvalidInput, tr("The server %1 sent nothing.").arg(m_url.host()), {}});
    else
        finish(page());
}

void WebFetch::finish(const core::Result<ForeignBytes> &result)
{
    if (m_result)
        return;
    m_result = result;
    Q_EMIT finished();
}

core::Error WebFetch::errorOfReply() const
{
    const QString host = m_url.host();
    const QString detail = m_reply->errorString();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return {ErrorCode::NotFound,
                tr("The server %1 has no such page: it answered %2.").arg(host).arg(status), detail};
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::NotFound,
                tr("There is no server %1, or this computer has no connection.").arg(host), detail};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::NotFound, tr("The server %1 does not answer.").arg(host), detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Io, tr("The server %1 cannot prove that it is the one it says.").arg(host),
                detail};
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorCode::Unsupported,
                tr("The server %1 leads on to where it cannot be followed.").arg(host), detail};
    default:
        return {ErrorCode::Io, tr("The page could not be fetched from %1.").arg(host), detail};
    }
}

ForeignBytes WebFetch::page() const
{
    ForeignBytes page;
    page.bytes = m_bytes;
    page.url = m_url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    // One that the bytes are not valid in was said by mistake.
    const QString charset = charsetIn(type);
    if (text::isEncoding(charset) && text::decodeStrictly(m_bytes, charset))
        page.encoding = charset;
    page.name = QFileInfo(m_url.path()).fileName();
    if (page.name.isEmpty() || !page.name.contains(u'.'))
        page.name = m_url.host()
                    + (type.startsWith(QLatin1String("text/plain")) ? QStringLiteral(".txt")
                                                                    : QStringLiteral(".html"));
    return page;
}

} // namespace fangzhi::tasks
