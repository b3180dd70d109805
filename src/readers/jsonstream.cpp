// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/bytesource.h"
#include "readers/csv.h"
#include "readers/fields.h"
#include "readers/streams.h"
#include "text/encoding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

// A list of paragraphs is a text too.
QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList parts;
    for (const QJsonArray list = value.toArray(); const auto &part : list) {
        if (part.isString())
            parts.append(part.toString());
    }
    return parts.join(u'\n');
}

class JsonLinesStream : public DocumentStream {
public:
    JsonLinesStream(std::unique_ptr<QIODevice> device, const ReadOptions &options)
        : m_source(std::move(device), options.encoding)
        , m_said(options.columns)
    {
        skipBlank();
    }

    core::Result<std::optional<core::Document>> next() override
    {
        QByteArray line;
        bool cut = false;
        if (m_atEnd || !m_source.readLine(line, MaxFieldSize, cut))
            return std::optional<core::Document>();
        ++m_line;
        m_item = m_line;
        skipBlank();
        if (cut) {
            return Error{ErrorCode::TooLarge,
                         said(QT_TRANSLATE_NOOP("Readers", "This line is longer than %1 MB."))
                             .arg(MaxFieldSize / 1'000'000),
                         {}};
        }
        if (line.endsWith('\r'))
            line.chop(1);
        return read(line);
    }

    void skip() override
    {
        QByteArray line;
        bool cut = false;
        m_source.readLine(line, 0, cut);
        m_item = ++m_line;
        skipBlank();
    }

    bool atEnd() const override { return m_atEnd; }
    QString itemName() const override { return said(QT_TRANSLATE_NOOP("Readers", "line %1")).arg(m_item); }
    qint64 position() const override { return m_source.position(); }
    qint64 totalBytes() const override { return m_source.size(); }

private:
    core::Result<std::optional<core::Document>> read(QByteArray &line) const
    {
        const bool utf8 = m_source.encoding() == QLatin1String("UTF-8");
        QJsonParseError error;
        const QJsonDocument json
            = QJsonDocument::fromJson(utf8 ? line : m_source.decoded(line).toUtf8(), &error);
        if (!json.isObject()) {
            const QString detail
                = error.error == QJsonParseError::NoError
                      ? QStringLiteral("not an object")
                      : QStringLiteral("%1 at %2").arg(error.errorString()).arg(error.offset);
            return Error{ErrorCode::InvalidInput,
                         said(QT_TRANSLATE_NOOP("Readers", "This line is not a JSON object.")), detail};
        }
        QHash<Field, QString> fields;
        const QJsonObject object = json.object();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const std::optional<Field> field = fieldNamed(it.key(), m_said);
            if (field && !it.value().isObject() && !fields.contains(*field))
                fields.insert(*field, textOf(it.value()));
        }
        auto document = documentOf(fields);
        if (!document)
            return document.error();
        document->original = std::move(line);
        document->mediaType = QStringLiteral("application/jsonl");
        return std::optional(std::move(*document));
    }

    void skipBlank()
    {
        for (int c = m_source.peek(); c == '\n' || c == '\r' || c == ' ' || c == '\t'; c = m_source.peek()) {
            m_line += c == '\n' ? 1 : 0;
            m_source.next();
        }
        m_atEnd = m_source.atEnd();
    }

    ByteSource m_source;
    core::ColumnNames m_said;
    qint64 m_line = 0; // lines taken so far
    qint64 m_item = 0; // the line of the last item
    bool m_atEnd = false;
};

} // namespace

bool looksLikeJsonLines(const QByteArray &beginning)
{
    const QByteArray sample = text::decode(beginning).text.trimmed().toUtf8();
    if (!sample.startsWith('{'))
        return false;
    const qsizetype end = sample.indexOf('\n');
    const QByteArray first = end < 0 ? sample : sample.first(end);
    if (QJsonDocument::fromJson(first).isObject())
        return true;
    // A first line longer than the sample, or one that is broken.
    return first.size() > 1 && (first[1] == '"' || first.startsWith("{ \""));
}

core::Result<std::unique_ptr<DocumentStream>> openJsonLines(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options)
{
    return std::unique_ptr<DocumentStream>(std::make_unique<JsonLinesStream>(std::move(device), options));
}

core::Result<core::TableHead> readJsonHead(std::unique_ptr<QIODevice> device, const ReadOptions &options)
{
    ByteSource source(std::move(device), options.encoding);
    core::TableHead head;
    for (int row = 0; row < MaxExamples; ++row) {
        QByteArray line;
        bool cut = false;
        if (!source.readLine(line, MaxFieldSize, cut))
            break;
        const QJsonObject object = QJsonDocument::fromJson(source.decoded(line).toUtf8()).object();
        for (auto it = object.begin(); it != object.end() && head.columns.size() < MaxHeadColumns; ++it) {
            auto column = std::find_if(head.columns.begin(), head.columns.end(),
                                       [&](const auto &known) { return known.name == it.key(); });
            if (column == head.columns.end()) {
                const auto field = fieldNamed(it.key(), options.columns);
                head.columns.append({it.key().left(MaxExample), field ? fieldCode(*field) : QString(), {}});
                column = head.columns.end() - 1;
            }
            column->examples.append(textOf(it.value()).left(MaxExample * 8).simplified().left(MaxExample));
        }
    }
    return head;
}

} // namespace fangzhi::readers
