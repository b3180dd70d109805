// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/texts.h"
#include "widgets/addressdialog.h"
#include "widgets/encodingdialog.h"
#include "widgets/importdialogs.h"
#include "widgets/importer.h"
#include "widgets/importreportdialog.h"
#include "widgets/neardialog.h"
#include "widgets/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeWidget>

using namespace fangzhi;
using test::WindowFixture;

namespace {

QString nearlySame(int change)
{
    QString text = QStringLiteral("青溪市整治通报\n时间：2020-05-0%1\n\n").arg(change);
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("　　第%1条：某某街道第%2号院落完成整治，居民%3户迁入新居，道路拓宽%4米。\n")
                    .arg(i)
                    .arg(i * 37 % 101)
                    .arg(i * 53 % 997)
                    .arg(i * 11 % 89);
    return text;
}

} // namespace

class TestImportDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->makeLibrary());
        QTRY_VERIFY(session());
    }
    void cleanup() { m_fixture.reset(); }

    void aReportTellsAndTriesAgain()
    {
        const QString file = m_fixture->writeFile(QStringLiteral("a.txt"), QString());
        import({file});
        m_fixture->trigger("importsAction");
        auto *dialog = waitFor<widgets::ImportReportDialog>();
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
        m_fixture->writeFile(QStringLiteral("a.txt"), test::bulletin());
        click(dialog, "retryButton");
        QTRY_COMPARE(articles(), 1);
    }

    void aPairIsDecidedOnSideBySide()
    {
        import({m_fixture->writeFile(QStringLiteral("a.txt"), nearlySame(1))});
        QTRY_COMPARE(articles(), 1);
        import({m_fixture->writeFile(QStringLiteral("b.txt"), nearlySame(2))});
        QTRY_COMPARE(articles(), 2);
        m_fixture->trigger("nearAction");
        const QPointer dialog = waitFor<widgets::NearDialog>();
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 1);
        auto *old = dialog->findChild<QPlainTextEdit *>(QStringLiteral("oldText"));
        auto *added = dialog->findChild<QPlainTextEdit *>(QStringLiteral("newText"));
        QTRY_VERIFY(added->toPlainText().contains(QStringLiteral("2020-05-02")));
        QVERIFY(old->toPlainText().contains(QStringLiteral("2020-05-01")));
        QCOMPARE(added->extraSelections().size(), 1);
        click(dialog, "keepOldButton");
        QTRY_COMPARE(articles(), 1);
        QVERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY(m_fixture->child<QAction>("undoAction")->isEnabled());
        m_fixture->trigger("undoAction");
        QTRY_COMPARE(articles(), 2);
    }

    void aPageIsFetchedWhenAsked()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int asked = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
                ++asked;
                const QByteArray body = test::bulletin().toUtf8();
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        m_fixture->trigger("addressAction");
        auto *dialog = waitFor<widgets::AddressDialog>();
        auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("addressEdit"));
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("fetchButton"));
        edit->setText(QStringLiteral("file:///etc/passwd"));
        QVERIFY(!button->isEnabled());
        edit->setText(QStringLiteral("http://127.0.0.1:%1/a.txt").arg(server.serverPort()));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("hostLabel"))
                    ->text()
                    .contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(asked, 0);
        click(dialog, "fetchButton");
        QTRY_COMPARE(articles(), 1);
        QCOMPARE(asked, 1);
    }

    void anEncodingIsChosenByItsLooks()
    {
        QFile file(m_fixture->folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("b867c0d9c3ada842bc57aaf8")); // 經濟穩步增長 in Big5
        file.close();
        import({file.fileName()});
        QTRY_COMPARE(m_fixture->page().article() != 0, true);
        m_fixture->trigger("encodingAction");
        auto *dialog = waitFor<widgets::EncodingDialog>();
        auto *list = dialog->findChild<QTreeWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 3, 20'000);
        const auto items = list->findItems(QStringLiteral("Big5"), Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QVERIFY(items[0]->text(1).contains(QStringLiteral("經濟")));
        list->setCurrentItem(items[0]);
        click(dialog, "useButton");
        QTRY_VERIFY(m_fixture->page().view().article.title.contains(QStringLiteral("經濟")));
    }

    void richTextOfTheClipboardIsAPage()
    {
        QMimeData page;
        page.setHtml(QStringLiteral("<p>First.</p><p>Second.</p>"));
        page.setText(QStringLiteral("First.\nSecond."));
        QVERIFY(widgets::Importer::canImport(&page));
        QSignalSpy started(&m_fixture->window->importer(), &widgets::Importer::started);
        m_fixture->window->importer().importMime(&page);
        QCOMPARE(started.size(), 1);
    }

private:
    tasks::LibrarySession *session() const { return m_fixture->window->library().session(); }
    qint64 articles() const { return session()->counts().result()->articles; }
    void import(const QStringList &files)
    {
        m_fixture->window->importer().importFiles(files);
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window->importer().isRunning(), 30'000);
    }
    template <typename Dialog> Dialog *waitFor()
    {
        Dialog *dialog = nullptr;
        for (int i = 0; i < 200 && !dialog; ++i) {
            QTest::qWait(20);
            dialog = m_fixture->window->findChild<Dialog *>();
        }
        if (!dialog)
            qFatal("no dialog came");
        return dialog;
    }
    static void click(QWidget *dialog, const char *button)
    {
        dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestImportDialogs)
#include "tst_importdialogs.moc"
