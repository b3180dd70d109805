// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/worker.h"

#include "readers/confinement.h"
#include "readers/protocol.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <cerrno>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace fangzhi::readers {

namespace {

constexpr int PipeSize = 1 << 20;
// Of one file: its own time and that of the items before it, which are only counted.
constexpr int ProcessorSeconds = 120;

class Worker {
public:
    explicit Worker(int out)
        : m_out(out)
    {
    }

    // False when nobody listens any more.
    bool send(const Answer &answer) const
    {
        const QByteArray frame = framed(answer);
        for (qsizetype at = 0; at < frame.size();) {
            const ssize_t written = ::write(m_out, frame.constData() + at, size_t(frame.size() - at));
            if (written < 0 && errno != EINTR)
                return false;
            at += written > 0 ? written : 0;
        }
        return true;
    }

    bool serve(const ReadRequest &request)
    {
        limitProcessorTime(ProcessorSeconds);
        speak(request.options.language);
        if (request.headOnly)
            return serveHead(request);
        auto stream = openDocuments(request.path, request.options);
        if (!stream)
            return send(Fault{{}, stream.error()}) && send(End{});
        const bool many = !(*stream)->itemName().isEmpty();
        if (!send(Opened{many, (*stream)->totalBytes()}))
            return false;
        if (request.skip > 0) {
            for (qint64 i = 0; i < request.skip && !(*stream)->atEnd(); ++i)
                (*stream)->skip();
            if (!send(Skipped{placeIn(**stream)}))
                return false;
        }
        while (!(*stream)->atEnd()) {
            if (!sendNext(**stream))
                return false;
        }
        return send(End{});
    }

private:
    bool serveHead(const ReadRequest &request) const
    {
        const auto head = readTableHead(request.path, request.options);
        const Answer answer = head ? Answer(Head{*head}) : Answer(Fault{{}, head.error()});
        return send(Opened{}) && send(answer) && send(End{});
    }

    static ItemPlace placeIn(const DocumentStream &stream) { return {stream.itemName(), stream.position()}; }

    bool sendNext(DocumentStream &stream) const
    {
        auto document = stream.next();
        if (!document)
            return send(Fault{placeIn(stream), document.error()});
        if (!document->has_value())
            return true;
        if ((*document)->text.size() > MaxArticleText || (*document)->text.toUtf8().size() > MaxArticleText)
            return send(Fault{placeIn(stream), textTooLong()});
        return send(ReadDocument{placeIn(stream), std::move(**document)});
    }

    // Its sentences are read by people.
    void speak(const QString &language)
    {
        if (language == m_language)
            return;
        m_language = language;
        QCoreApplication::removeTranslator(&m_translator);
        const QString name = language == QLatin1String("zh_CN") ? QStringLiteral(":/i18n/fangzhi_zh_CN.qm")
                                                                : QStringLiteral(":/i18n/fangzhi_en.qm");
        if (m_translator.load(name))
            QCoreApplication::installTranslator(&m_translator);
    }

    int m_out;
    QString m_language;
    QTranslator m_translator;
};

int serveAll(Worker &worker)
{
    FrameReader frames;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, buffer.data(), size_t(buffer.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return 0;
        frames.add(QByteArrayView(buffer).first(got));
        while (const auto frame = frames.next()) {
            const auto request = requestOf(*frame);
            if (!request || !worker.serve(*request))
                return 1;
        }
        if (frames.isBroken())
            return 1;
    }
}

} // namespace

int runWorker()
{
    // Whatever a library prints must not stand among the frames.
    const int out = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
#ifdef F_SETPIPE_SZ
    ::fcntl(out, F_SETPIPE_SZ, PipeSize);
#endif
    giveUpOutside();
    try {
        Worker worker(out);
        return worker.send(Hello{}) ? serveAll(worker) : 1;
    } catch (const std::bad_alloc &) {
        ::_exit(OutOfMemoryExit); // nothing of it is fit for another file
    }
}

} // namespace fangzhi::readers
