// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/chartrepository.h"
#include "storage/figurerepository.h"
#include "storage/import.h"
#include "storage/indicatorrepository.h"
#include "storage/regionrepository.h"
#include "storage/settings.h"
#include "storage/undohistory.h"

#include <QTemporaryDir>

using namespace storagetest;
using storage::Library;
using storage::Transaction;

// Undoing and redoing: the library afterwards is, row by row, the library before.
class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Library::create(m_folder->filePath(QStringLiteral("u.fangzhi")));
        QVERIFY2(created.ok(),
                 created.ok() ? "" : qPrintable(created.error().message + created.error().detail));
        m_library = std::move(created).value();
        storage::Import import(*m_library, QStringLiteral("Import"));
        for (int i = 0; i < 6; ++i)
            QVERIFY(import.add(articleOf(i)).ok());
        QVERIFY(import.finish().ok());
        m_library->history().clear();
    }
    void cleanup() { m_library.reset(); }

    void everyEdit_data()
    {
        QTest::addColumn<int>("edit");
        for (int i = 0; i < int(edits().size()); ++i)
            QTest::newRow(edits()[size_t(i)].first) << i;
    }

    void everyEdit()
    {
        QFETCH(int, edit);
        const QByteArray before = picture();
        VERIFY_OK(m_library->write(QStringLiteral("Edit"), edits()[size_t(edit)].second));
        const QByteArray after = picture();
        QVERIFY(before != after);
        QCOMPARE(m_library->undoName(), QStringLiteral("Edit"));
        for (int round = 0; round < 2; ++round) {
            VERIFY_OK(m_library->undo());
            QCOMPARE(picture(), before);
            QCOMPARE(m_library->undoName(), QString());
            QCOMPARE(m_library->redoName(), QStringLiteral("Edit"));
            VALUE_OR_FAIL(undone, m_library->check());
            QCOMPARE(undone.join(u'\n'), QString());
            VERIFY_OK(m_library->redo());
            QCOMPARE(picture(), after);
            VALUE_OR_FAIL(redone, m_library->check());
            QCOMPARE(redone.join(u'\n'), QString());
        }
    }

    void importIsOneStep()
    {
        const QByteArray before = picture();
        storage::Import import(*m_library, QStringLiteral("Import 40"));
        for (int i = 100; i < 140; ++i)
            VERIFY_OK(import.add(articleOf(i)));
        VERIFY_OK(import.finish());
        const QByteArray after = picture();
        QCOMPARE(import.added().size(), 40);
        QCOMPARE(m_library->history().steps(), 1);
        for (int round = 0; round < 2; ++round) {
            VERIFY_OK(m_library->undo());
            QCOMPARE(picture(), before);
            VERIFY_OK(m_library->redo());
            QCOMPARE(picture(), after);
        }
        VALUE_OR_FAIL(findings, m_library->check());
        QCOMPARE(findings, QStringList());
        VALUE_OR_FAIL(
            found, storage::articleCount(m_library->connection(), {QStringLiteral("青石河"), {}, {}, false}));
        QCOMPARE(found, 46);
    }

    // A person edits while an import runs: each step is undone in the order it was done.
    void editDuringImport()
    {
        QList<QByteArray> states{picture()};
        storage::Import import(*m_library, QStringLiteral("Import"));
        VALUE_OR_FAIL(stored, import.add(articleOf(200)));
        VERIFY_OK(m_library->write(QStringLiteral("Star"),
                                   [&](Transaction &t) { return storage::setStarred(t, stored.id, true); }));
        VERIFY_OK(import.add(articleOf(201)));
        VERIFY_OK(import.finish());
        QCOMPARE(m_library->history().steps(), 3);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(m_library->undo());
        QCOMPARE(m_library->undoName(), QString());
        VALUE_OR_FAIL(left, storage::articleCount(m_library->connection(), {}));
        QCOMPARE(left, 6);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(m_library->redo());
        VALUE_OR_FAIL(again, storage::articleCount(m_library->connection(), {}));
        QCOMPARE(again, 8);
        VALUE_OR_FAIL(findings, m_library->check());
        QCOMPARE(findings, QStringList());
    }

    void manyStepsBackAndForth()
    {
        QList<QByteArray> states{picture()};
        for (const auto &[name, edit] : edits()) {
            if (QByteArray(name) == "remove articles")
                continue; // the others need them
            VERIFY_OK(m_library->write(QString::fromLatin1(name), edit));
            states.append(picture());
        }
        for (qsizetype i = states.size() - 1; i > 0; --i) {
            QCOMPARE(picture(), states[i]);
            VERIFY_OK(m_library->undo());
        }
        QCOMPARE(picture(), states.first());
        for (qsizetype i = 1; i < states.size(); ++i) {
            VERIFY_OK(m_library->redo());
            QCOMPARE(picture(), states[i]);
        }
    }

    // Reading is no decision: it makes no step, and does not stand in the way of one.
    void readFlagIsNoStep()
    {
        VERIFY_OK(m_library->write(QStringLiteral("Remove"),
                                   [](Transaction &t) { return storage::removeArticles(t, {1}); }));
        VERIFY_OK(m_library->undo());
        VERIFY_OK(m_library->writeUnrecorded([](Transaction &t) { return storage::setRead(t, 1, true); }));
        QCOMPARE(m_library->history().steps(), 1);
        VERIFY_OK(m_library->redo());
        VALUE_OR_FAIL(left, storage::articleCount(m_library->connection(), {}));
        QCOMPARE(left, 5);
    }

    void failedWorkChangesNothing()
    {
        const QByteArray before = picture();
        const auto done = m_library->write(QStringLiteral("Half"), [](Transaction &t) -> core::Result<void> {
            if (const auto starred = storage::setStarred(t, 1, true); !starred)
                return starred;
            return storage::setStarred(t, 4711, true);
        });
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, core::ErrorCode::NotFound);
        QCOMPARE(picture(), before);
        QCOMPARE(m_library->undoName(), QString());
        // A statement that fails unnoticed takes the transaction along.
        const auto unnoticed = m_library->write(QStringLiteral("Unnoticed"), [](Transaction &t) {
            (void)storage::setStarred(t, 1, true);
            t.connection().run("INSERT INTO block (article_id, start, \"end\", kind, position) "
                               "VALUES (4711, 0, 1, 'paragraph', 0)");
            return core::Result<void>();
        });
        QVERIFY(!unnoticed.ok());
        QCOMPARE(picture(), before);
        VERIFY_OK(m_library->write(QStringLiteral("Whole"),
                                   [](Transaction &t) { return storage::setStarred(t, 1, true); }));
        QCOMPARE(m_library->undoName(), QStringLiteral("Whole"));
    }

    void unchangedMakesNoStep()
    {
        VERIFY_OK(m_library->write(QStringLiteral("Nothing"),
                                   [](Transaction &t) { return storage::setStarred(t, 1, false); }));
        QCOMPARE(m_library->undoName(), QString());
        VERIFY_OK(m_library->undo());
        VERIFY_OK(m_library->redo());
    }

    void limits()
    {
        storage::UndoHistory history(3, 1000);
        for (int i = 0; i < 5; ++i)
            history.push({QString::number(i), QByteArray(10, 'x'), {}, 0});
        QCOMPARE(history.steps(), 3);
        history.push({QStringLiteral("big"), QByteArray(5000, 'x'), {}, 0});
        QCOMPARE(history.steps(), 1);
        QCOMPARE(history.toUndo()->name, QStringLiteral("big"));
        history.undone(QByteArray(5000, 'x'));
        QVERIFY(!history.toUndo());
        history.push({QStringLiteral("new"), QByteArray(1, 'x'), {}, 0});
        QVERIFY(!history.toRedo());
        QCOMPARE(history.bytes(), 1);
    }

private:
    using Edit = std::pair<const char *, Library::Work>;

    QByteArray picture() { return pictureOf(m_library->connection()); }

    static const std::vector<Edit> &edits()
    {
        static const QDateTime at(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        static const QString me = QStringLiteral("某人");
        static const std::vector<Edit> list{
            {"accept figures",
             [](Transaction &t) {
                 return storage::setFigureState(t, {1, 2, 5}, core::FigureState::Accepted, me, at);
             }},
            {"reject a figure",
             [](Transaction &t) {
                 return storage::setFigureState(t, {3}, core::FigureState::Rejected, me, at);
             }},
            {"edit a figure",
             [](Transaction &t) -> core::Result<void> {
                 auto figure = storage::figure(t.connection(), 4);
                 if (!figure)
                     return figure.error();
                 figure->region = {{}, QStringLiteral("青石新区"), QStringLiteral("510900")};
                 figure->value = *core::Decimal::parse(u"9.10");
                 return storage::editFigure(t, 4, *figure, me, at);
             }},
            {"edit a header",
             [](Transaction &t) {
                 storage::ArticleFacts facts;
                 facts.title = QStringLiteral("新题目，另有说法");
                 facts.source = QStringLiteral("新来源");
                 facts.published = core::PartialDate(2021, 7);
                 facts.region = {QStringLiteral("510000"), QStringLiteral("四川省"), {}};
                 return storage::updateArticle(t, 2, facts);
             }},
            {"star", [](Transaction &t) { return storage::setStarred(t, 3, true); }},
            {"tag",
             [](Transaction &t) {
                 return storage::setTags(t, 3, {QStringLiteral("重要"), QStringLiteral("待查")});
             }},
            {"add an indicator",
             [](Transaction &t) {
                 return storage::addIndicator(t, {QStringLiteral("my_lamps"),
                                                  QStringLiteral("夜市灯数"),
                                                  QStringLiteral("Lamps"),
                                                  {QStringLiteral("灯火")},
                                                  core::IndicatorFamily::Rest,
                                                  core::PriceBasis::Unknown,
                                                  {}});
             }},
            {"extract again",
             [](Transaction &t) {
                 const storage::NewArticle article = articleOf(4);
                 core::Figure figure = article.figures.last();
                 figure.confidence = 0.97;
                 return storage::replaceFigures(t, 5, {figure}, 5, 1);
             }},
            {"insert an article",
             [](Transaction &t) -> core::Result<void> {
                 const auto stored = storage::insertArticle(t, articleOf(77));
                 return stored ? core::Result<void>() : stored.error();
             }},
            {"save a chart",
             [](Transaction &t) -> core::Result<void> {
                 const auto id = storage::insertChart(t, QStringLiteral("图一"), "{\"kind\":\"bar\"}");
                 return id ? core::Result<void>() : id.error();
             }},
            {"choose a figure", [](Transaction &t) { return storage::chooseFigure(t, 7); }},
            {"remember a setting",
             [](Transaction &t) { return storage::setSetting(t, QStringLiteral("k"), QStringLiteral("v")); }},
            {"remove articles",
             [](Transaction &t) {
                 return storage::removeArticles(t, {1, 4, 6, 99});
             }},
        };
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
