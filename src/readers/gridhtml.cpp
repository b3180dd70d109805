// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"
#include "readers/html.h"

#include <QCoreApplication>
#include <QSet>

#include <libxml/HTMLparser.h>

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace fangzhi::readers {

namespace {

using Name = std::string_view;

constexpr int PieceSize = 1 << 16;
constexpr int MaxSpan = 1000; // as browsers have it
constexpr int MaxTables = 500;
constexpr qsizetype LongestCell = 32'767;

int spanOf(const xmlChar **attributes, Name wanted)
{
    for (; attributes && attributes[0]; attributes += 2) {
        if (Name(reinterpret_cast<const char *>(attributes[0])) == wanted && attributes[1])
            return std::clamp(QByteArray(reinterpret_cast<const char *>(attributes[1])).trimmed().toInt(), 1,
                              MaxSpan);
    }
    return 1;
}

// A table while it is read; tables in cells of tables are open at once.
struct OpenTable {
    core::Grid grid;
    QList<core::GridSpan> spans;
    QSet<qint64> covered; // cells that a span from above or from the left takes
    int row = -1;
    int column = 0;
    core::GridSpan cell;
    QByteArray text;
    bool inCell = false;
};

class TableBuilder {
public:
    void start(Name name, const xmlChar **attributes)
    {
        tooDeep = ++m_depth > MaxHtmlDepth || tooDeep;
        if (name == "script" || name == "style")
            m_hush = m_hush > 0 ? m_hush : m_depth;
        if (name == "table") {
            m_open.push_back({});
        } else if (m_open.empty()) {
            return;
        } else if (name == "tr") {
            endCell();
            ++m_open.back().row;
            m_open.back().column = 0;
        } else if (name == "td" || name == "th") {
            startCell(attributes);
        } else if (name == "br" || name == "p" || name == "div") {
            m_open.back().text.append('\n');
        }
    }

    void end(Name name)
    {
        if (m_hush == m_depth)
            m_hush = 0;
        --m_depth;
        if (m_open.empty())
            return;
        if (name == "td" || name == "th" || name == "tr")
            endCell();
        else if (name == "table")
            endTable();
    }

    void characters(const xmlChar *text, int length)
    {
        if (m_hush > 0 || m_open.empty() || !m_open.back().inCell || m_open.back().text.size() > LongestCell)
            return;
        m_open.back().text.append(reinterpret_cast<const char *>(text), length);
    }

    QList<core::Grid> grids;
    bool tooDeep = false;
    bool full = false;

private:
    static qint64 key(int row, int column) { return qint64(row) * core::MaxGridColumns + column; }

    void startCell(const xmlChar **attributes)
    {
        endCell();
        OpenTable &table = m_open.back();
        table.row = std::max(table.row, 0);
        while (table.covered.contains(key(table.row, table.column)))
            ++table.column;
        table.cell = {table.row, table.column, spanOf(attributes, "rowspan"), spanOf(attributes, "colspan")};
        table.text.clear();
        table.inCell = true;
        m_covered += qint64(table.cell.rows) * table.cell.columns;
        full = full || m_covered > core::MaxGridCells;
        if (full)
            return;
        for (int r = 0; r < table.cell.rows; ++r) {
            for (int c = 0; c < table.cell.columns && (table.cell.rows > 1 || table.cell.columns > 1); ++c)
                table.covered.insert(key(table.row + r, table.column + c));
        }
        table.column += table.cell.columns;
    }

    void endCell()
    {
        OpenTable &table = m_open.back();
        if (!table.inCell)
            return;
        table.inCell = false;
        QString text = QString::fromUtf8(table.text);
        text.replace(QChar(0xA0), u' ');
        // Spaces that are written as such are an indent; white space of the source is none.
        const bool indent = text.startsWith(u' ') && table.text.startsWith("\xC2\xA0");
        core::GridCell cell = textCell(text.simplified());
        if (indent && !cell.isBlank())
            cell.text.prepend(QStringLiteral("  "));
        if (!cell.isBlank())
            full = !table.grid.put(table.cell.row, table.cell.column, std::move(cell)) || full;
        if (table.cell.rows > 1 || table.cell.columns > 1)
            table.spans.append(table.cell);
    }

    void endTable()
    {
        endCell();
        OpenTable table = std::move(m_open.back());
        m_open.pop_back();
        for (const core::GridSpan &span : table.spans)
            addMerge(table.grid, span);
        // A table of one row or column is a page's way of placing things.
        if (table.grid.rowCount() > 1 && table.grid.columnCount() > 1 && grids.size() < MaxTables)
            grids.append(std::move(table.grid));
    }

    std::vector<OpenTable> m_open;
    int m_depth = 0;
    int m_hush = 0; // the depth of the script or style that is passed over
    qint64 m_covered = 0;
};

Name nameOf(const xmlChar *name)
{
    return Name(reinterpret_cast<const char *>(name));
}

htmlSAXHandler handlers()
{
    htmlSAXHandler sax{};
    sax.startElement = [](void *builder, const xmlChar *name, const xmlChar **attributes) {
        static_cast<TableBuilder *>(builder)->start(nameOf(name), attributes);
    };
    sax.endElement
        = [](void *builder, const xmlChar *name) { static_cast<TableBuilder *>(builder)->end(nameOf(name)); };
    sax.characters = [](void *builder, const xmlChar *text, int length) {
        static_cast<TableBuilder *>(builder)->characters(text, length);
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
}

} // namespace

GridResult gridsOfHtml(const QString &html)
{
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });
    const QByteArray bytes = html.toUtf8();
    htmlSAXHandler sax = handlers();
    TableBuilder builder;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&sax, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!context)
        return core::Error{
            core::ErrorCode::Internal, QCoreApplication::translate("Readers", "Memory is short."), {}};
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                          | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (qsizetype at = 0; at < bytes.size() && !builder.tooDeep && !builder.full; at += PieceSize)
        htmlParseChunk(context.get(), bytes.constData() + at,
                       int(std::min<qsizetype>(PieceSize, bytes.size() - at)), 0);
    if (builder.full)
        return gridTooLarge();
    if (builder.tooDeep)
        return core::Error{
            core::ErrorCode::TooLarge,
            QCoreApplication::translate("Readers", "The page's elements are nested deeper than %1 levels.")
                .arg(MaxHtmlDepth),
            {}};
    htmlParseChunk(context.get(), nullptr, 0, 1);
    return builder.grids;
}

} // namespace fangzhi::readers
