// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window comes to its library, and what becomes of it when others reach for the file.

#include "widgets/drophint.h"
#include "widgets/messagestrip.h"
#include "widgets/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

#include <cstdio>

using namespace fangzhi;
using test::WindowFixture;

class TestLibraryHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLibraryIsOpenedByDropping()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        const QString first = fixture.window->library().session()->path();
        QVERIFY(fixture.window->library().make(fixture.folder.filePath(QStringLiteral("b.fangzhi"))));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(first)});
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &drop);
        QTRY_COMPARE(fixture.window->library().session()->path(), first);
    }

    // What is dragged is told of before it is let go, over all that takes text; what cannot come in is
    // refused.
    void whatADropWillDoIsSaid()
    {
        WindowFixture fixture;
        auto *hint = fixture.window->findChild<widgets::DropHint *>();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(fixture.writeFile(QStringLiteral("a.txt"), test::bulletin()))});
        const auto drag = [&](QMimeData &data) {
            QDragEnterEvent enter({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(fixture.window.get(), &enter);
            return enter.isAccepted() ? enter.dropAction() : Qt::TargetMoveAction;
        };
        const auto leave = [&] {
            QDragLeaveEvent event;
            QCoreApplication::sendEvent(fixture.window.get(), &event);
        };
        QCOMPARE(drag(files), Qt::IgnoreAction); // no library yet
        QVERIFY(hint->isVisible());
        leave();
        QVERIFY(!hint->isVisible());
        QVERIFY(fixture.makeLibrary());
        QCOMPARE(drag(files), Qt::CopyAction);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QStringLiteral("a.txt")));
        QCOMPARE(hint->geometry(), fixture.window->rect());
        QVERIFY(!fixture.child<QLineEdit>("searchField")->acceptDrops());
        QMimeData library;
        library.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/b.FANGZHI"))});
        QCOMPARE(drag(library), Qt::CopyAction);
        QVERIFY(hint->text().contains(QStringLiteral("“b”")));
        leave();
        QMimeData other;
        other.setData(QStringLiteral("image/png"), "x");
        QCOMPARE(drag(other), Qt::TargetMoveAction);
        QVERIFY(!hint->isVisible());
    }

    // Who deletes the open library's file is told in time, and loses nothing.
    void aLostFileIsToldOfAndSaved()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        const QString title = fixture.page().view().article.title;
        auto *saved = fixture.child<QLabel>("savedLabel");
        QCOMPARE(saved->text(), QStringLiteral("已保存"));
        QVERIFY(QFile::remove(fixture.window->library().session()->path()));
        QTRY_VERIFY(saved->text() != QStringLiteral("已保存"));
        auto *strip = fixture.window->findChild<widgets::MessageStrip *>();
        QVERIFY(strip->isVisible());
        fixture.questions.library = fixture.folder.filePath(QStringLiteral("c.fangzhi"));
        QTest::mouseClick(strip->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.window->library().session()->path(), fixture.questions.library,
                                  10000);
        QTRY_COMPARE(fixture.page().view().article.title, title);
        QCOMPARE(saved->text(), QStringLiteral("已保存"));
        QVERIFY(fixture.window->library().session()->check().result()->isEmpty());
    }

    // A file that another program puts in the library's place is not written to, and the one that is open
    // is not lost.
    void aReplacedFileIsToldOfAndSaved()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        tasks::LibrarySession *session = fixture.window->library().session();
        const QString path = session->path();
        const QString title = fixture.page().view().article.title;
        const QString other = fixture.folder.filePath(QStringLiteral("other.fangzhi"));
        QVERIFY(tasks::LibrarySession::create(other).ok());
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QCOMPARE(::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()), 0);
        auto *saved = fixture.child<QLabel>("savedLabel");
        QTRY_VERIFY(saved->text() != QStringLiteral("已保存"));
        auto *strip = fixture.window->findChild<widgets::MessageStrip *>();
        QVERIFY(strip->text().contains(path));
        QCOMPARE(session->setStarred(fixture.page().article(), true).result().error().code,
                 core::ErrorCode::Io);
        fixture.questions.library = fixture.folder.filePath(QStringLiteral("c.fangzhi"));
        QTest::mouseClick(strip->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.window->library().session()->path(), fixture.questions.library,
                                  10000);
        QTRY_COMPARE(fixture.page().view().article.title, title);
        QCOMPARE(saved->text(), QStringLiteral("已保存"));
        QFile now(path);
        QVERIFY(now.open(QIODevice::ReadOnly));
        QCOMPARE(now.readAll(), before);
        QVERIFY(fixture.window->library().open(path));
        QVERIFY(!fixture.window->library().session()->isReadOnly());
    }

    // A library that is opened again stays as it is: a second session of it could only read.
    void whatIsOpenStaysOpen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        tasks::LibrarySession *session = fixture.window->library().session();
        QVERIFY(fixture.window->library().open(session->path()));
        QCOMPARE(fixture.window->library().session(), session);
        QVERIFY(!session->isReadOnly());
    }

    // The first that is seen at a start is the page that the library will fill, without words that are not
    // true a moment later; where it cannot be opened, the ways to one.
    void aWindowThatAwaitsItsLibrary()
    {
        WindowFixture fixture;
        widgets::MainWindow window(fixture.window->parts());
        window.awaitLibrary();
        window.show();
        QVERIFY(window.readPage()->isVisible());
        QVERIFY(window.findChild<QLabel *>(QStringLiteral("emptyTitle"))->text().isEmpty());
        QVERIFY(!window.library().open(fixture.folder.filePath(QStringLiteral("none.fangzhi"))));
        QVERIFY(!window.readPage()->isVisible());
        QVERIFY(window.findChild<QPushButton *>(QStringLiteral("newButton"))->isVisible());
    }

    // What is asked for last is opened, and what is not there any more is told of.
    void openingKeepsNobodyWaiting()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        const QString first = fixture.window->library().session()->path();
        const QString second = fixture.folder.filePath(QStringLiteral("b.fangzhi"));
        QVERIFY(fixture.window->library().make(second));
        fixture.window->library().openLater(second);
        fixture.window->library().openLater(first);
        QCOMPARE(fixture.window->library().session()->path(), second);
        QTRY_COMPARE(fixture.window->library().session()->path(), first);
        QSignalSpy failed(&fixture.window->library(), &widgets::LibraryHost::failed);
        fixture.window->library().openLater(fixture.folder.filePath(QStringLiteral("none.fangzhi")));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(fixture.window->library().session()->path(), first);
        fixture.window->library().openLater(second);
        fixture.window.reset(); // while it is being opened
    }
};

QTEST_MAIN(TestLibraryHost)
#include "tst_libraryhost.moc"
