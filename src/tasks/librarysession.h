// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "core/article.h"
#include "core/event.h"
#include "core/imports.h"
#include "core/indicator.h"
#include "core/result.h"
#include "core/rows.h"
#include "core/rowsource.h"
#include "tasks/answer.h"
#include "tasks/task.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace fangzhi::storage {
class Library;
}

namespace fangzhi::tasks {

// An article with everything that was found in it.
struct ArticleView {
    core::Article article;
    QList<core::Figure> figures; // in the order of the text, rejected ones too
    QList<core::Event> events;
    qsizetype numbers = 0; // quantities of the text …
    qsizetype understood = 0; // … and how many of them figures cover
};

// The facts of an article's header that a person can correct.
struct ArticleHeader {
    QString title;
    QString source;
    QString author;
    core::PartialDate published;
    core::PartialDate written;
    core::RegionRef region;
};

// What a person can change of a figure in the table.
struct FigureEdit {
    qint64 id = 0;
    core::Figure figure; // all its fields; id and evidence are kept
};

// What came in with an import.
struct ImportReport {
    qint64 run = 0; // the import in the library's memory; 0 when it is not kept
    QList<qint64> added; // ids of new articles
    qint64 toRead = 0; // the newest that brought figures, else another that came in, else one known already
    qint64 known = 0; // the same bytes were in the library already
    qint64 figures = 0;
    qint64 filesLeft = 0; // not read: it was stopped
    QList<core::NearPair> near; // to be decided on
    QList<core::ImportFailure> failures;
};

struct ImportOptions {
    core::RegionRef region; // for documents that do not say theirs
    core::PartialDate written;
    QString encoding; // of files that do not say theirs by a mark; empty: to be found out
};

// Bytes from outside that are in no file of the user's: of the clipboard, from a web address.
struct ForeignBytes {
    QByteArray bytes;
    QString name; // as a file of them would be called, with its ending
    QString encoding; // where it is known
    QString url; // where they come from
};

// What an article's kept bytes look like in an encoding.
struct EncodingPreview {
    QString encoding; // "GB18030"
    QString title;
    QString beginning; // of the text; empty where it cannot be read so
    bool readable = false; // all bytes mean something
    bool current = false; // as the article is now
};

// The figures behind the context card: one indicator of one region over time, its parent's beside it. Where
// the library knows a rate for one period only, the amounts behind it stand for it, if these are known for
// several: never both together.
struct FigureContext {
    QList<core::Figure> own; // ascending by period, the preferred figure of each
    QList<core::Figure> parent;
    core::RegionRef parentRegion;
    QList<core::Event> events;
    charts::ChartSources sources; // of the articles that say them
};

// Set to true by who no longer wants an answer: what has not begun is not done, and what runs ends soon, with
// ErrorCode::Cancelled.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;

struct ImportMeans;
class LibraryTables;

// One open library: the only way that windows and commands reach it. Reads run in threads of its own
// with read-only connections, writes one after the other on the one writing connection; each write is
// one transaction and can be undone. Futures finish in those threads: give a context object to then(),
// or wait for them where there is no event loop.
class LibrarySession : public QObject {
    Q_OBJECT

public:
    enum class Mode {
        ReadWrite, // Locked when another process writes
        ReadOnly,
        Either, // read-only where it cannot be written
    };

    using Opened = core::Result<std::unique_ptr<LibrarySession>>;
    static Opened create(const QString &path);
    static Opened open(const QString &path, Mode mode);
    // One of these without keeping the caller's thread, to which the session belongs: bringing an old
    // library up to date takes its time. Whoever takes the result owns it.
    static QFuture<Opened> later(std::function<Opened()> opening);
    ~LibrarySession() override;

    QString path() const;
    QString name() const; // the file's name without its ending
    // Somebody may move or delete the file while it is open, or put another in its place. It can still be
    // read then, and copied; with another in its place nothing is written any more.
    enum class File { InPlace, Gone, Replaced };
    File file() const;
    bool isReadOnly() const;
    // Why it is read-only, as a sentence; empty when it is not.
    QString readOnlyReason() const;
    // What the user should know though it works, as a sentence: the file lies in a network folder.
    QString notice() const;

    // Lists. The sources live as long as the caller keeps them; they stay valid when the library changes.
    std::unique_ptr<core::RowSource<core::ArticleRow>> articles(const core::ArticleFilter &filter);

    Answer<qint64> articleCount(const core::ArticleFilter &filter);
    // The row of an article in this list, -1 when it is not in it.
    Answer<qint64> articlePlace(const core::ArticleFilter &filter, qint64 id);
    Answer<core::LibraryCounts> counts();
    Answer<QList<core::RegionCount>> regions();
    Answer<QList<core::TagCount>> tags();
    Answer<ArticleView> article(qint64 id);
    Answer<QList<core::ArticleRow>> articleList(const core::ArticleFilter &filter, qint64 first, int limit,
                                                const CancelFlag &cancelled = {});
    // The same count as far as it is known after so many rows and so much time; asked again it goes on.
    Answer<core::RowCount> articleCountSoFar(const core::ArticleFilter &filter, qint64 enough,
                                             int milliseconds, const CancelFlag &cancelled = {});
    // Figures that a query as typed names, by words or fields (storage/search.h).
    Answer<QList<core::FigureRow>> searchFigures(const QString &query, int limit,
                                                 const CancelFlag &cancelled = {});
    Answer<QStringList> sources(); // names, those of most articles first
    // Queries that the user keeps in the library, the newest first.
    Answer<QStringList> savedSearches();
    Answer<QList<core::FigureRow>> figures(const core::FigureFilter &filter);
    Answer<FigureContext> context(const core::Figure &figure);
    // What the doctor finds wrong, a sentence each; empty when the library is sound. Reads all of it.
    Answer<QStringList> check();
    // A verified copy in a file that is not there yet. Also of a library whose file was deleted meanwhile.
    Answer<void> copyTo(const QString &path);

    // Edits: one transaction each, undoable, with a name for the menu.
    Answer<void> setFigureState(const QList<qint64> &figures, core::FigureState state);
    Answer<void> editFigure(const FigureEdit &edit);
    // Works unknown dates and regions of its figures out again, as proposals.
    Answer<void> editArticle(qint64 id, const ArticleHeader &header);
    Answer<void> setStarred(qint64 id, bool starred);
    Answer<void> setRead(qint64 id, bool read); // not undoable: no decision of a person
    Answer<void> setTags(qint64 id, const QStringList &tags);
    Answer<void> removeArticles(const QList<qint64> &ids);
    Answer<void> saveSearch(const QString &query);
    Answer<void> forgetSearch(const QString &query);
    // Extracts again; replaces all that no person has decided, and nothing that one has.
    Answer<void> extractAgain(const QList<qint64> &ids);

    // Indicators and aliases of the user's own, over the standard catalogue.
    core::IndicatorCatalogue catalogue() const;
    Answer<void> addIndicator(const core::Indicator &indicator);
    // At and above it the program accepts by itself; over 1 it never does. Kept in the library.
    double acceptanceThreshold() const;
    Answer<void> setAcceptanceThreshold(double threshold);

    QString undoName() const; // empty: nothing to undo
    QString redoName() const;
    Answer<void> undo();
    Answer<void> redo();

    // Table files coming in as data sets, and the table of all figures.
    LibraryTables &tables();

    // Not started. Files and folders (walked), each document one transaction; undone as one step.
    std::unique_ptr<Task<ImportReport>> importFiles(const QStringList &paths,
                                                    const ImportOptions &options = {});
    std::unique_ptr<Task<ImportReport>> importText(const QString &text, const ImportOptions &options = {});

    std::unique_ptr<Task<ImportReport>> importBytes(const ForeignBytes &bytes,
                                                    const ImportOptions &options = {});

    // The encoding of an article's bytes was guessed, and may have been guessed wrongly: what they look like
    // in others, and the article read again in one of them. One step; what persons decided stays where its
    // words are found again.
    std::unique_ptr<Task<QList<EncodingPreview>>> encodingPreviews(qint64 article);
    std::unique_ptr<Task<void>> readAgain(qint64 article, const QString &encoding);

    // Tables with an article a row, whose columns the program does not know by their names: what they are
    // called, and what a person says that they hold, which every import of this library heeds from then on.
    std::unique_ptr<Task<core::TableHead>> tableHead(const QString &path);
    Answer<void> addColumnNames(const core::ColumnNames &names);

    // Imports as the library remembers them, the newest first.
    Answer<QList<core::ImportRun>> imports(int limit);
    Answer<ImportReport> importReport(qint64 run);
    // The last one that was cut off: its program was killed or closed, the disk was full. Not of one that
    // is running.
    Answer<std::optional<qint64>> cutOffImport();
    std::unique_ptr<Task<ImportReport>> resumeImport(qint64 run);
    // What failed, and what was left when it was stopped, once more; its report tells of that instead.
    std::unique_ptr<Task<ImportReport>> retryImport(qint64 run);
    // Pairs of nearly the same text that nobody has decided on.
    Answer<QList<core::NearPair>> nearPairs();
    // Removes the article that is not kept, for good also when its bytes come again. One step.
    Answer<void> decideNear(const QList<qint64> &pairs, core::NearDecision decision);

Q_SIGNALS:
    // The library's content changed; lists and counts are to be asked again.
    void changed();
    void undoChanged();

private:
    using ImportWork = std::function<core::Result<ImportReport>(const ImportMeans &, TaskControl &)>;

    LibrarySession();
    std::unique_ptr<Task<ImportReport>> importTask(const QString &name, const ImportWork &work);

    class Private;
    class State;
    static core::Result<void> reload(storage::Library &library, State &state);
    std::unique_ptr<Private> d;
};

} // namespace fangzhi::tasks
