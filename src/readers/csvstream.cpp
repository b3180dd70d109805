// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/csv.h"
#include "readers/fields.h"
#include "readers/streams.h"
#include "text/encoding.h"

#include <QBuffer>
#include <QCoreApplication>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

constexpr qsizetype SampleSize = 1 << 16;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

QString faultMessage(CsvRecord::Fault fault)
{
    switch (fault) {
    case CsvRecord::Fault::FieldTooLarge:
        return said(QT_TRANSLATE_NOOP("Readers", "A cell of this row is larger than %1 MB."))
            .arg(MaxFieldSize / 1'000'000);
    case CsvRecord::Fault::TooManyFields:
        return said(QT_TRANSLATE_NOOP("Readers", "This row has more than %1 cells.")).arg(MaxFields);
    case CsvRecord::Fault::QuoteNotClosed:
        return said(QT_TRANSLATE_NOOP(
            "Readers", "A quotation mark of this row is not closed before the end of the file."));
    case CsvRecord::Fault::None:
        break;
    }
    return {};
}

// The field of each column; the first column of a kind counts.
QList<std::optional<Field>> columnsOf(const CsvRecord &header, const ByteSource &source,
                                      const core::ColumnNames &said)
{
    QList<std::optional<Field>> columns;
    for (const QByteArray &name : header.fields) {
        std::optional<Field> field = fieldNamed(source.decoded(name), said);
        if (field && columns.contains(field))
            field.reset();
        columns.append(field);
    }
    return columns;
}

bool holdsArticles(const QList<std::optional<Field>> &columns)
{
    return columns.contains(Field::Text) || columns.contains(Field::Html);
}

class CsvStream : public DocumentStream {
public:
    CsvStream(std::unique_ptr<QIODevice> device, char separator, const ReadOptions &options)
        : m_source(std::move(device), options.encoding)
        , m_said(options.columns)
        , m_reader(m_source, separator)
    {
    }

    bool readHeader()
    {
        CsvRecord header;
        if (!m_reader.read(header))
            return false;
        m_columns = columnsOf(header, m_source, m_said);
        skipBlank();
        return holdsArticles(m_columns);
    }

    core::Result<std::optional<core::Document>> next() override
    {
        CsvRecord record;
        if (!m_reader.read(record))
            return std::optional<core::Document>();
        skipBlank();
        if (record.fault != CsvRecord::Fault::None)
            return Error{ErrorCode::InvalidInput, faultMessage(record.fault), {}};
        QHash<Field, QString> fields;
        for (qsizetype i = 0; i < std::min(m_columns.size(), record.fields.size()); ++i) {
            if (m_columns[i])
                fields.insert(*m_columns[i], m_source.decoded(record.fields[i]));
        }
        auto document = documentOf(fields);
        if (!document)
            return document.error();
        document->original = std::move(record.raw);
        document->mediaType = QStringLiteral("text/csv");
        return std::optional(std::move(*document));
    }

    void skip() override
    {
        CsvRecord record;
        m_reader.read(record);
        skipBlank();
    }

    bool atEnd() const override { return m_atEnd; }
    QString itemName() const override
    {
        return said(QT_TRANSLATE_NOOP("Readers", "row %1")).arg(m_reader.row());
    }
    qint64 position() const override { return m_source.position(); }
    qint64 totalBytes() const override { return m_source.size(); }

private:
    // Only line ends may be left of the file.
    void skipBlank()
    {
        while (m_source.peek() == '\n' || m_source.peek() == '\r')
            m_source.next();
        m_atEnd = m_source.atEnd();
    }

    ByteSource m_source;
    core::ColumnNames m_said;
    CsvReader m_reader;
    QList<std::optional<Field>> m_columns;
    bool m_atEnd = false;
};

} // namespace

bool looksLikeArticleTable(const QByteArray &beginning, const core::ColumnNames &said)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(beginning);
    if (!buffer->open(QIODevice::ReadOnly))
        return false;
    ByteSource source(std::move(buffer));
    CsvReader reader(source, separatorOf(beginning));
    CsvRecord header;
    if (!reader.read(header) || header.fault != CsvRecord::Fault::None || header.fields.size() < 2)
        return false;
    // A line of prose with commas has no column names in it.
    const auto columns = columnsOf(header, source, said);
    return holdsArticles(columns) && columns.size() - columns.count(std::nullopt) >= 2;
}

core::Result<std::unique_ptr<DocumentStream>> openCsv(std::unique_ptr<QIODevice> device,
                                                      const ReadOptions &options)
{
    const QByteArray beginning = device->peek(SampleSize);
    // The separators are ASCII in every encoding but UTF-16 and UTF-32.
    const char separator = separatorOf(text::decode(beginning, options.encoding).text.toUtf8());
    auto stream = std::make_unique<CsvStream>(std::move(device), separator, options);
    if (!stream->readHeader()) {
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP(
                         "Readers",
                         "This table has no column with the text of articles, such as “content” or “正文”.")),
                     {}};
    }
    return std::unique_ptr<DocumentStream>(std::move(stream));
}

core::Result<core::TableHead> readCsvHead(std::unique_ptr<QIODevice> device, const ReadOptions &options)
{
    const QByteArray beginning = device->peek(SampleSize);
    const char separator = separatorOf(text::decode(beginning, options.encoding).text.toUtf8());
    ByteSource source(std::move(device), options.encoding);
    CsvReader reader(source, separator);
    CsvRecord record;
    core::TableHead head;
    if (!reader.read(record) || record.fault != CsvRecord::Fault::None)
        return Error{ErrorCode::InvalidInput, faultMessage(record.fault), {}};
    const auto fields = columnsOf(record, source, options.columns);
    for (qsizetype i = 0; i < std::min(fields.size(), MaxHeadColumns); ++i)
        head.columns.append({source.decoded(record.fields[i]).trimmed().left(MaxExample),
                             fields[i] ? fieldCode(*fields[i]) : QString(),
                             {}});
    for (int row = 0; row < MaxExamples && !source.atEnd(); ++row) {
        CsvRecord cells;
        if (!reader.read(cells))
            break;
        for (qsizetype i = 0; i < std::min(head.columns.size(), cells.fields.size()); ++i)
            head.columns[i].examples.append(
                source.decoded(cells.fields[i].left(MaxExample * 8)).simplified().left(MaxExample));
    }
    return head;
}

} // namespace fangzhi::readers
