// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/librarysession.h"

#include "extract/extractor.h"
#include "readers/reader.h"
#include "storage/articlerepository.h"
#include "storage/eventrepository.h"
#include "storage/figurerepository.h"
#include "storage/importlist.h"
#include "storage/indicatorrepository.h"
#include "storage/libraryfile.h"
#include "storage/nearduplicates.h"
#include "storage/regionrepository.h"
#include "storage/savedsearches.h"
#include "storage/search.h"
#include "storage/settings.h"
#include "tasks/analysis.h"
#include "tasks/articlechart.h"
#include "tasks/articleimporter.h"
#include "tasks/articlesource.h"
#include "tasks/columnnames.h"
#include "tasks/figurecontext.h"
#include "tasks/foreignbytes.h"
#include "tasks/importwork.h"
#include "tasks/librarytables.h"
#include "tasks/libraryworker.h"
#include "tasks/readerprocess.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMutex>
#include <QThread>

namespace fangzhi::tasks {

namespace {

const QString ThresholdKey = QStringLiteral("acceptance_threshold");

// Who decides, as kept with a figure.
QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() || name == u"program" ? QStringLiteral("user") : name;
}

// What is read once when a library is opened.
struct Opening {
    QList<core::Indicator> indicators;
    double threshold = DefaultAcceptanceThreshold;
    QString notice;
};

core::Result<Opening> readOpening(storage::Library &library)
{
    Opening opening;
    auto indicators = storage::ownIndicators(library.connection());
    if (!indicators)
        return indicators.error();
    opening.indicators = std::move(*indicators);
    auto threshold = storage::setting(library.connection(), ThresholdKey);
    if (!threshold)
        return threshold.error();
    if (*threshold)
        opening.threshold = (*threshold)->toDouble();
    opening.notice = library.notice();
    return opening;
}

storage::ArticleFacts toFacts(const ArticleHeader &header)
{
    return {header.title, header.source, header.author, header.published, header.written, header.region};
}

core::Result<void> extractOne(storage::Transaction &transaction, qint64 id,
                              const extract::Extractor &extractor, double threshold)
{
    const auto article = storage::article(transaction.connection(), id);
    if (!article)
        return article.error();
    const Analysis found = analyse(*article, extractor, threshold);
    return storage::replaceFigures(transaction, id, found.figures, found.numbers, found.understood);
}

} // namespace

// What the session's threads share; jobs keep it alive.
class LibrarySession::State {
public:
    explicit State(LibrarySession *session)
        : m_session(session)
    {
    }

    // From now on nobody is told of changes.
    void detach()
    {
        const QMutexLocker lock(&m_mutex);
        m_session = nullptr;
    }

    void setOpening(const Opening &opening)
    {
        const QMutexLocker lock(&m_mutex);
        m_catalogue = core::IndicatorCatalogue::standard().with(opening.indicators);
        m_threshold = opening.threshold;
        m_extractor.reset();
    }

    std::shared_ptr<const extract::Extractor> extractor()
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_extractor)
            m_extractor = std::make_shared<const extract::Extractor>(m_catalogue);
        return m_extractor;
    }

    core::IndicatorCatalogue catalogue() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_catalogue;
    }

    double threshold() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_threshold;
    }

    std::pair<QString, QString> undoAndRedo() const
    {
        const QMutexLocker lock(&m_mutex);
        return {m_undoName, m_redoName};
    }

    // After a write, in the writer's thread: the session tells of it from its own.
    void noteChange(const storage::Library &library)
    {
        const QMutexLocker lock(&m_mutex);
        m_undoName = library.undoName();
        m_redoName = library.redoName();
        if (!m_session)
            return;
        QMetaObject::invokeMethod(
            m_session,
            [session = m_session] {
                Q_EMIT session->changed();
                Q_EMIT session->undoChanged();
            },
            Qt::QueuedConnection);
    }

private:
    mutable QMutex m_mutex;
    LibrarySession *m_session;
    core::IndicatorCatalogue m_catalogue = core::IndicatorCatalogue::standard();
    std::shared_ptr<const extract::Extractor> m_extractor;
    double m_threshold = DefaultAcceptanceThreshold;
    QString m_undoName;
    QString m_redoName;
};

class LibrarySession::Private {
public:
    Private(LibrarySession *session, const QString &file)
        : path(file)
        , state(std::make_shared<State>(session))
        , lists([file] { return storage::Library::openReader(file); })
        , reader([file] { return storage::Library::openReader(file); })
    {
    }

    ~Private() { state->detach(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    // A write in the writer's thread; afterwards the session tells that the library changed.
    template <typename Work> Answer<void> change(Work work)
    {
        if (!writer)
            return QtFuture::makeReadyFuture(core::Result<void>(readOnlyError()));
        return writer->run<void>([state = state, work = std::move(work)](storage::Library &library) {
            const core::Result<void> done = work(library);
            state->noteChange(library);
            return done;
        });
    }

    // An undoable change of this name.
    template <typename Work> Answer<void> edit(const QString &name, Work work)
    {
        return change(
            [name, work = std::move(work)](storage::Library &library) { return library.write(name, work); });
    }

    // A question that may be given up.
    template <typename T, typename Work> Answer<T> search(const CancelFlag &cancelled, Work work)
    {
        return lists.run<T>(
            [cancelled, work = std::move(work)](storage::Library &library) -> core::Result<T> {
                if (cancelled && *cancelled)
                    return core::Error{core::ErrorCode::Cancelled, {}, {}};
                library.connection().setCancelled(cancelled.get());
                core::Result<T> result = work(library);
                library.connection().setCancelled(nullptr);
                return result;
            });
    }

    core::Error readOnlyError() const
    {
        // With its context by name: here the tools that collect the sentences take another for it.
        return {core::ErrorCode::ReadOnly,
                QCoreApplication::translate("fangzhi::tasks::LibrarySession",
                                            "This library is open for reading only."),
                readOnlyReason};
    }

    // Opens the file as far as the mode asks and the file allows.
    core::Result<Opening> start(Mode mode)
    {
        if (mode == Mode::ReadOnly) {
            readOnlyReason = LibrarySession::tr("It was opened for reading only.");
            return reader.run<Opening>(readOpening).result();
        }
        writer
            = std::make_shared<LibraryWorker>([file = path] { return storage::Library::openWriter(file); });
        core::Result<Opening> opening = writer->run<Opening>(readOpening).result();
        if (opening)
            return opening;
        writer.reset();
        const core::Error &error = opening.error();
        const bool readable
            = error.code == core::ErrorCode::Locked || error.code == core::ErrorCode::ReadOnly;
        if (mode == Mode::ReadWrite || !readable)
            return opening;
        readOnlyReason = error.message;
        return reader.run<Opening>(readOpening).result();
    }

    QString path;
    std::optional<storage::FileIdentity> file;
    QString readOnlyReason;
    QString notice;
    std::shared_ptr<State> state;
    std::shared_ptr<LibraryWorker> writer; // null where read-only
    LibraryWorker lists; // lists and counts, so that a long search keeps no article waiting
    LibraryWorker reader;
    std::unique_ptr<LibraryTables> tables;
};

LibrarySession::LibrarySession() = default;

LibrarySession::~LibrarySession() = default;

core::Result<std::unique_ptr<LibrarySession>> LibrarySession::create(const QString &path)
{
    auto created = storage::Library::create(path);
    if (!created)
        return created.error();
    created->reset();
    return open(path, Mode::ReadWrite);
}

core::Result<std::unique_ptr<LibrarySession>> LibrarySession::open(const QString &path, Mode mode)
{
    std::unique_ptr<LibrarySession> session(new LibrarySession);
    const QString absolute = QFileInfo(path).absoluteFilePath();
    session->d = std::make_unique<Private>(session.get(), absolute);
    Private &d = *session->d;
    const core::Result<Opening> opening = d.start(mode);
    if (!opening)
        return opening.error();
    d.state->setOpening(*opening);
    d.notice = opening->notice;
    d.file = storage::identityOf(absolute);
    return session;
}

QFuture<LibrarySession::Opened> LibrarySession::later(std::function<Opened()> opening)
{
    return QtConcurrent::run([opening = std::move(opening), home = QThread::currentThread()] {
        Opened session = opening();
        if (session)
            (*session)->moveToThread(home);
        return session;
    });
}

QString LibrarySession::path() const
{
    return d->path;
}

QString LibrarySession::name() const
{
    return QFileInfo(d->path).completeBaseName();
}

LibrarySession::File LibrarySession::file() const
{
    const auto now = storage::identityOf(d->path);
    return !now ? File::Gone : now == d->file ? File::InPlace : File::Replaced;
}

bool LibrarySession::isReadOnly() const
{
    return !d->writer;
}

QString LibrarySession::readOnlyReason() const
{
    return d->readOnlyReason;
}

QString LibrarySession::notice() const
{
    return d->notice;
}

std::unique_ptr<core::RowSource<core::ArticleRow>> LibrarySession::articles(const core::ArticleFilter &filter)
{
    return std::make_unique<ArticleSource>(this, filter);
}

Answer<qint64> LibrarySession::articleCount(const core::ArticleFilter &filter)
{
    return d->lists.run<qint64>(
        [filter](storage::Library &library) { return storage::articleCount(library.connection(), filter); });
}

Answer<qint64> LibrarySession::articlePlace(const core::ArticleFilter &filter, qint64 id)
{
    return d->lists.run<qint64>([filter, id](storage::Library &library) {
        return storage::articlePlace(library.connection(), filter, id);
    });
}

Answer<core::LibraryCounts> LibrarySession::counts()
{
    return d->lists.run<core::LibraryCounts>(
        [](storage::Library &library) { return storage::libraryCounts(library.connection()); });
}

Answer<QList<core::RegionCount>> LibrarySession::regions()
{
    return d->lists.run<QList<core::RegionCount>>(
        [](storage::Library &library) { return storage::regionCounts(library.connection()); });
}

Answer<QList<core::TagCount>> LibrarySession::tags()
{
    return d->lists.run<QList<core::TagCount>>(
        [](storage::Library &library) { return storage::tagCounts(library.connection()); });
}

Answer<QList<core::ArticleRow>> LibrarySession::articleList(const core::ArticleFilter &filter, qint64 first,
                                                            int limit, const CancelFlag &cancelled)
{
    return d->search<QList<core::ArticleRow>>(cancelled, [filter, first, limit](storage::Library &library) {
        return storage::articleRows(library.connection(), filter, first, limit);
    });
}

Answer<core::RowCount> LibrarySession::articleCountSoFar(const core::ArticleFilter &filter, qint64 enough,
                                                         int milliseconds, const CancelFlag &cancelled)
{
    return d->search<core::RowCount>(cancelled, [filter, enough, milliseconds](storage::Library &library) {
        return storage::articleCountSoFar(library.connection(), filter, enough, milliseconds);
    });
}

Answer<QList<core::FigureRow>> LibrarySession::searchFigures(const QString &query, int limit,
                                                             const CancelFlag &cancelled)
{
    return d->search<QList<core::FigureRow>>(cancelled, [query, limit](storage::Library &library) {
        return storage::searchFigures(library.connection(), query, limit);
    });
}

Answer<QStringList> LibrarySession::sources()
{
    return d->lists.run<QStringList>(
        [](storage::Library &library) { return storage::sourceNames(library.connection()); });
}

Answer<QStringList> LibrarySession::savedSearches()
{
    return d->lists.run<QStringList>(
        [](storage::Library &library) { return storage::savedSearches(library.connection()); });
}

Answer<void> LibrarySession::saveSearch(const QString &query)
{
    return d->edit(tr("Keep search"), [query](storage::Transaction &transaction) {
        return storage::saveSearch(transaction, query);
    });
}

Answer<void> LibrarySession::forgetSearch(const QString &query)
{
    return d->edit(tr("Forget search"), [query](storage::Transaction &transaction) {
        return storage::forgetSearch(transaction, query);
    });
}

Answer<ArticleView> LibrarySession::article(qint64 id)
{
    return d->reader.run<ArticleView>([id](storage::Library &library) -> core::Result<ArticleView> {
        auto full = storage::fullArticle(library.connection(), id);
        if (!full)
            return full.error();
        return ArticleView{std::move(full->article), std::move(full->figures), std::move(full->events),
                           full->numbers, full->understood};
    });
}

Answer<QList<core::FigureRow>> LibrarySession::figures(const core::FigureFilter &filter)
{
    return d->reader.run<QList<core::FigureRow>>(
        [filter](storage::Library &library) { return storage::figureRows(library.connection(), filter); });
}

Answer<FigureContext> LibrarySession::context(const core::Figure &figure)
{
    return d->reader.run<FigureContext>(
        [figure](storage::Library &library) { return readContext(library, figure); });
}

Answer<QStringList> LibrarySession::check()
{
    return d->reader.run<QStringList>([](storage::Library &library) { return library.check(); });
}

Answer<void> LibrarySession::copyTo(const QString &path)
{
    LibraryWorker &worker = d->writer ? *d->writer : d->reader;
    return worker.run<void>([path](storage::Library &library) { return library.backup(path); });
}

Answer<void> LibrarySession::setFigureState(const QList<qint64> &figures, core::FigureState state)
{
    const int count = int(figures.size());
    const QString name = state == core::FigureState::Rejected   ? tr("Reject %n figure(s)", nullptr, count)
                         : state == core::FigureState::Accepted ? tr("Accept %n figure(s)", nullptr, count)
                                                                : tr("Change %n figure(s)", nullptr, count);
    return d->edit(name, [figures, state](storage::Transaction &transaction) {
        return storage::setFigureState(transaction, figures, state, userName(),
                                       QDateTime::currentDateTimeUtc());
    });
}

Answer<void> LibrarySession::editFigure(const FigureEdit &edit)
{
    return d->edit(tr("Edit figure"), [edit](storage::Transaction &transaction) {
        return storage::editFigure(transaction, edit.id, edit.figure, userName(),
                                   QDateTime::currentDateTimeUtc());
    });
}

Answer<void> LibrarySession::editArticle(qint64 id, const ArticleHeader &header)
{
    return d->edit(tr("Correct the article's header"),
                   [id, header, extractor = d->state->extractor()](
                       storage::Transaction &transaction) -> core::Result<void> {
                       if (auto updated = storage::updateArticle(transaction, id, toFacts(header)); !updated)
                           return updated;
                       // What follows from a person's correction is still the program's guess: all of it
                       // waits.
                       constexpr double Never = 2;
                       return extractOne(transaction, id, *extractor, Never);
                   });
}

Answer<void> LibrarySession::setStarred(qint64 id, bool starred)
{
    return d->edit(starred ? tr("Star article") : tr("Unstar article"),
                   [id, starred](storage::Transaction &t) { return storage::setStarred(t, id, starred); });
}

Answer<void> LibrarySession::setRead(qint64 id, bool read)
{
    return d->change([id, read](storage::Library &library) {
        return library.writeUnrecorded(
            [=](storage::Transaction &t) { return storage::setRead(t, id, read); });
    });
}

Answer<void> LibrarySession::setTags(qint64 id, const QStringList &tags)
{
    return d->edit(tr("Tag article"),
                   [id, tags](storage::Transaction &t) { return storage::setTags(t, id, tags); });
}

Answer<void> LibrarySession::removeArticles(const QList<qint64> &ids)
{
    return d->edit(tr("Remove %n article(s)", nullptr, int(ids.size())),
                   [ids](storage::Transaction &t) { return storage::removeArticles(t, ids); });
}

Answer<void> LibrarySession::extractAgain(const QList<qint64> &ids)
{
    return d->edit(tr("Find figures again"),
                   [ids, extractor = d->state->extractor(), threshold = d->state->threshold()](
                       storage::Transaction &transaction) -> core::Result<void> {
                       for (const qint64 id : ids) {
                           if (auto done = extractOne(transaction, id, *extractor, threshold); !done)
                               return done;
                       }
                       return {};
                   });
}

core::IndicatorCatalogue LibrarySession::catalogue() const
{
    return d->state->catalogue();
}

Answer<void> LibrarySession::addIndicator(const core::Indicator &indicator)
{
    return d->change([state = d->state, indicator,
                      name = tr("Add indicator")](storage::Library &library) -> core::Result<void> {
        auto added = library.write(name, [&](storage::Transaction &transaction) {
            return storage::addIndicator(transaction, indicator);
        });
        return added ? reload(library, *state) : added;
    });
}

double LibrarySession::acceptanceThreshold() const
{
    return d->state->threshold();
}

Answer<void> LibrarySession::setAcceptanceThreshold(double threshold)
{
    return d->change([state = d->state, threshold](storage::Library &library) -> core::Result<void> {
        auto kept = library.writeUnrecorded([&](storage::Transaction &transaction) {
            return storage::setSetting(transaction, ThresholdKey, QString::number(threshold));
        });
        return kept ? reload(library, *state) : kept;
    });
}

QString LibrarySession::undoName() const
{
    return d->state->undoAndRedo().first;
}

QString LibrarySession::redoName() const
{
    return d->state->undoAndRedo().second;
}

// What is undone or redone may be an indicator of the user's own: the catalogue is read again.
Answer<void> LibrarySession::undo()
{
    return d->change([state = d->state](storage::Library &library) {
        auto undone = library.undo();
        return undone ? reload(library, *state) : undone;
    });
}

Answer<void> LibrarySession::redo()
{
    return d->change([state = d->state](storage::Library &library) {
        auto redone = library.redo();
        return redone ? reload(library, *state) : redone;
    });
}

core::Result<void> LibrarySession::reload(storage::Library &library, State &state)
{
    const auto opening = readOpening(library);
    if (!opening)
        return opening.error();
    state.setOpening(*opening);
    return {};
}

LibraryTables &LibrarySession::tables()
{
    if (!d->tables) {
        d->tables = std::make_unique<LibraryTables>(LibraryTables::Means{
            d->writer, &d->lists, d->readOnlyError(),
            [state = d->state](storage::Library &library) { state->noteChange(library); }, userName()});
        connect(this, &LibrarySession::changed, d->tables.get(), &LibraryTables::changed);
    }
    return *d->tables;
}

std::unique_ptr<Task<ImportReport>> LibrarySession::importTask(const QString &name, const ImportWork &work)
{
    if (!d->writer)
        return std::make_unique<Task<ImportReport>>(
            name,
            [error = d->readOnlyError()](TaskControl &) -> core::Result<ImportReport> { return error; });
    // The work may outlive the session, but not its writer, which it shares.
    const ImportMeans means{d->writer, d->state->extractor(), d->state->threshold(), tr("Import")};
    return std::make_unique<Task<ImportReport>>(name, [work, means, state = d->state](TaskControl &control) {
        core::Result<ImportReport> report = work(means, control);
        const auto told = means.writer->run<void>([state](storage::Library &library) -> core::Result<void> {
            state->noteChange(library);
            return {};
        });
        static_cast<void>(told.result());
        return report;
    });
}

std::unique_ptr<Task<ImportReport>> LibrarySession::importFiles(const QStringList &paths,
                                                                const ImportOptions &options)
{
    return importTask(tr("Importing %n file(s)", nullptr, int(paths.size())),
                      [paths, options](const ImportMeans &means, TaskControl &control) {
                          return importPaths(paths, options, means, control);
                      });
}

std::unique_ptr<Task<ImportReport>> LibrarySession::importText(const QString &text,
                                                               const ImportOptions &options)
{
    return importTask(
        tr("Importing a text"), [text, options](const ImportMeans &means, TaskControl &control) {
            const auto run = noteImport({}, options, means, 0);
            if (!run)
                return core::Result<ImportReport>(run.error());
            return importDocuments({readers::readPlainText(text)}, options, means, control, *run);
        });
}

std::unique_ptr<Task<ImportReport>> LibrarySession::importBytes(const ForeignBytes &bytes,
                                                                const ImportOptions &options)
{
    return importTask(tr("Importing a page"),
                      [bytes, options](const ImportMeans &means, TaskControl &control) {
                          return tasks::importBytes(bytes, options, means, control);
                      });
}

std::unique_ptr<Task<QList<EncodingPreview>>> LibrarySession::encodingPreviews(qint64 article)
{
    const auto kept = d->reader.run<core::Article>([article](storage::Library &library) {
        return storage::article(library.connection(), article, true);
    });
    return std::make_unique<Task<QList<EncodingPreview>>>(
        tr("Reading in other encodings"),
        [kept](TaskControl &control) -> core::Result<QList<EncodingPreview>> {
            const core::Result<core::Article> found = kept.result();
            return found ? previewEncodings(*found, control) : found.error();
        });
}

std::unique_ptr<Task<void>> LibrarySession::readAgain(qint64 article, const QString &encoding)
{
    const QString name = tr("Read in another encoding");
    if (!d->writer)
        return std::make_unique<Task<void>>(
            name, [error = d->readOnlyError()](TaskControl &) -> core::Result<void> { return error; });
    return std::make_unique<Task<void>>(
        name,
        [name, article, encoding, state = d->state,
         writer = d->writer](TaskControl &control) -> core::Result<void> {
            const auto kept = writer
                                  ->run<core::Article>([article](storage::Library &library) {
                                      return storage::article(library.connection(), article, true);
                                  })
                                  .result();
            if (!kept)
                return kept.error();
            auto document = readInEncoding(*kept, encoding, control);
            if (!document)
                return document.error();
            if (document->region.isEmpty())
                document->region = kept->region;
            const storage::NewArticle fresh
                = analysedArticle(std::move(*document), *state->extractor(), state->threshold());
            return writer
                ->run<void>([&](storage::Library &library) {
                    const auto done = library.write(name, [&](storage::Transaction &transaction) {
                        return storage::replaceText(transaction, article, fresh);
                    });
                    state->noteChange(library);
                    return done;
                })
                .result();
        });
}

std::unique_ptr<Task<core::TableHead>> LibrarySession::tableHead(const QString &path)
{
    const auto said = d->reader.run<core::ColumnNames>(readColumnNames);
    return std::make_unique<Task<core::TableHead>>(
        tr("Reading a table's columns"), [said, path](TaskControl &control) -> core::Result<core::TableHead> {
            readers::ReadOptions options;
            if (const auto names = said.result())
                options.columns = *names;
            return ReaderProcess(control).tableHead(path, options);
        });
}

Answer<void> LibrarySession::addColumnNames(const core::ColumnNames &names)
{
    return d->change([names](storage::Library &library) { return tasks::addColumnNames(library, names); });
}

Answer<QList<core::ImportRun>> LibrarySession::imports(int limit)
{
    return d->lists.run<QList<core::ImportRun>>(
        [limit](storage::Library &library) { return storage::importRuns(library.connection(), limit); });
}

Answer<ImportReport> LibrarySession::importReport(qint64 run)
{
    return d->reader.run<ImportReport>([run](storage::Library &library) { return readReport(library, run); });
}

Answer<std::optional<qint64>> LibrarySession::cutOffImport()
{
    if (!d->writer)
        return QtFuture::makeReadyFuture(core::Result<std::optional<qint64>>(std::optional<qint64>()));
    return d->reader.run<std::optional<qint64>>(
        [](storage::Library &library) { return storage::cutOffImport(library.connection()); });
}

std::unique_ptr<Task<ImportReport>> LibrarySession::resumeImport(qint64 run)
{
    return importTask(tr("Going on with an import"), [run](const ImportMeans &means, TaskControl &control) {
        return tasks::resumeImport(run, means, control);
    });
}

std::unique_ptr<Task<ImportReport>> LibrarySession::retryImport(qint64 run)
{
    return importTask(tr("Trying again what failed"), [run](const ImportMeans &means, TaskControl &control) {
        return tasks::retryImport(run, means, control);
    });
}

Answer<QList<core::NearPair>> LibrarySession::nearPairs()
{
    return d->lists.run<QList<core::NearPair>>(
        [](storage::Library &library) { return storage::nearPairs(library.connection(), 0); });
}

Answer<void> LibrarySession::decideNear(const QList<qint64> &pairs, core::NearDecision decision)
{
    const QString name = decision == core::NearDecision::KeepOld   ? tr("Keep the older article")
                         : decision == core::NearDecision::Replace ? tr("Replace by the newer article")
                                                                   : tr("Keep both articles");
    return d->edit(name, [pairs, decision](storage::Transaction &transaction) -> core::Result<void> {
        for (const qint64 pair : pairs) {
            if (auto done = storage::decideNear(transaction, pair, decision); !done)
                return done;
        }
        return {};
    });
}

} // namespace fangzhi::tasks
