// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/webfetch.h"

#include <QHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::tasks;

namespace {

// A server on this computer that answers as it is told, and says what it was asked.
class Server : public QTcpServer {
public:
    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_request[socket] += socket->readAll();
                if (m_request[socket].contains("\r\n\r\n"))
                    answer(socket);
            });
        });
    }

    QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    void give(const QByteArray &path, const QByteArray &body, const QByteArray &type = "text/html")
    {
        answers[path] = "HTTP/1.1 200 OK\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    QHash<QByteArray, QByteArray> answers; // nothing: it never answers
    QList<QByteArray> requests;

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray request = m_request.take(socket);
        requests.append(request);
        const QByteArray path = request.split(' ').value(1);
        const QByteArray answer = answers.value(path);
        if (answer.isEmpty())
            return;
        socket->write(answer);
        socket->disconnectFromHost();
    }
    QHash<QTcpSocket *, QByteArray> m_request;
};

core::Result<ForeignBytes> fetch(const QUrl &url, const WebFetch::Limits &limits = {})
{
    WebFetch fetch(url, limits);
    QSignalSpy finished(&fetch, &WebFetch::finished);
    fetch.start();
    if (!finished.wait(20'000) || finished.size() != 1)
        qFatal("it did not finish once");
    return fetch.result();
}

} // namespace

class TestWebFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreToldApart()
    {
        QCOMPARE(addressOf(QStringLiteral(" http://example.org/a?b=1#c ")),
                 QUrl(QStringLiteral("http://example.org/a?b=1")));
        QCOMPARE(addressOf(QStringLiteral("example.org/a")), QUrl(QStringLiteral("https://example.org/a")));
        QCOMPARE(addressOf(QStringLiteral("example.org:8080/a")),
                 QUrl(QStringLiteral("https://example.org:8080/a")));
        QCOMPARE(addressOf(QStringLiteral("https://known.org@other.org/")),
                 QUrl(QStringLiteral("https://other.org/")));
        for (const QString &none :
             {QString(), QStringLiteral("file:///etc/passwd"), QStringLiteral("ftp://example.org/a"),
              QStringLiteral("javascript:alert(1)"), QStringLiteral("words"), QStringLiteral("http://"),
              QStringLiteral("data:text/html,x"), QStringLiteral("a\nb.org")})
            QVERIFY2(!addressOf(none), qPrintable(none));
    }

    void aPageComesWithItsCharset()
    {
        Server server;
        server.give("/p.html", "\xC7\xE0\xCF\xAA", "text/html; charset=GBK");
        const auto page = fetch(server.url(QStringLiteral("/p.html")));
        QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
        QCOMPARE(page->bytes, QByteArray("\xC7\xE0\xCF\xAA"));
        QCOMPARE(page->encoding, QStringLiteral("GB18030"));
        QCOMPARE(page->url, server.url(QStringLiteral("/p.html")).toString());
        QCOMPARE(page->name, QStringLiteral("p.html"));
        QVERIFY(!server.requests[0].contains("Cookie:"));
        // A charset that the bytes are not valid in was said by mistake.
        server.give("/lie", "\xC7\xE0\xCF\xAA", "text/html; charset=utf-8");
        QCOMPARE(fetch(server.url(QStringLiteral("/lie")))->encoding, QString());
    }

    void redirectsAreFollowedAndTold()
    {
        Server server;
        server.give("/end", "Here.");
        server.answers["/start"] = "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: http://localhost:"
                                   + QByteArray::number(server.serverPort())
                                   + "/end\r\nContent-Length: 0\r\n\r\n";
        Server local;
        WebFetch web(server.url(QStringLiteral("/start")));
        QSignalSpy host(&web, &WebFetch::hostChanged);
        QSignalSpy finished(&web, &WebFetch::finished);
        web.start();
        QVERIFY(finished.wait(20'000));
        if (web.result()) { // localhost may be another family's address
            QCOMPARE(web.result()->bytes, QByteArray("Here."));
            QVERIFY(web.result()->url.contains(QStringLiteral("localhost")));
            QVERIFY(!server.requests.last().contains("Cookie:"));
        }
        QCOMPARE(host.size(), 1);
        QCOMPARE(host[0][0].toString(), QStringLiteral("localhost"));
    }

    void redirectsEnd()
    {
        Server server;
        server.answers["/loop"] = "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n";
        server.answers["/file"]
            = "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n";
        QVERIFY(!fetch(server.url(QStringLiteral("/loop"))));
        QVERIFY(server.requests.size() < 20);
        QVERIFY(!fetch(server.url(QStringLiteral("/file"))));
    }

    void failuresAreSentences()
    {
        Server server;
        server.answers["/404"] = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";
        server.give("/empty", "");
        const auto missing = fetch(server.url(QStringLiteral("/404")));
        QVERIFY(!missing);
        QVERIFY2(missing.error().message.contains(QStringLiteral("404")),
                 qPrintable(missing.error().message));
        QVERIFY(!fetch(server.url(QStringLiteral("/empty"))));
        const QUrl gone = server.url(QStringLiteral("/"));
        server.close();
        const auto refused = fetch(gone);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("127.0.0.1")));
        QVERIFY(!fetch(QUrl(QStringLiteral("file:///etc/passwd"))));
    }

    void sizeAndTimeAreLimited()
    {
        Server server;
        server.give("/large", QByteArray(200'000, 'x'));
        // It does not say how long it is.
        server.answers["/stream"] = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(200'000, 'x');
        WebFetch::Limits limits;
        limits.size = 100'000;
        limits.time = 700;
        for (const QString &path : {QStringLiteral("/large"), QStringLiteral("/stream")}) {
            const auto large = fetch(server.url(path), limits);
            QVERIFY(!large);
            QCOMPARE(large.error().code, core::ErrorCode::TooLarge);
        }
        const auto silent = fetch(server.url(QStringLiteral("/silent")), limits);
        QVERIFY(!silent);
        QVERIFY2(silent.error().message.contains(QStringLiteral("longer")),
                 qPrintable(silent.error().message));
    }

    void cancelling()
    {
        Server server;
        WebFetch web(server.url(QStringLiteral("/silent")));
        QSignalSpy finished(&web, &WebFetch::finished);
        web.start();
        QTRY_VERIFY(!server.requests.isEmpty());
        web.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(web.result().error().code, core::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWebFetch)
#include "tst_webfetch.moc"
