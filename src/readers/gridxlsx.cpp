// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"
#include "readers/xml.h"
#include "readers/zip.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace fangzhi::readers {

namespace {

using core::CellKind;
using core::GridCell;
using Token = QXmlStreamReader::TokenType;

constexpr qsizetype LongestCell = 32'767; // as Excel has it
constexpr int MaxSheets = 256;

struct SheetEntry {
    QString name;
    QString relation;
};

struct Workbook {
    QList<SheetEntry> sheets; // those that are not hidden
    bool from1904 = false;
};

core::Result<QByteArray> part(ZipArchive &zip, const QString &name)
{
    return zip.contains(name) ? zip.read(name) : core::Result<QByteArray>(QByteArray());
}

core::Result<Workbook> readWorkbook(const QByteArray &bytes)
{
    Workbook book;
    XmlReader xml(bytes);
    for (Token token = xml.next(); token != Token::Invalid; token = xml.next()) {
        if (token != Token::StartElement)
            continue;
        if (xml.name() == u"workbookPr")
            book.from1904 = xml.attribute(u"date1904") == u"1" || xml.attribute(u"date1904") == u"true";
        const bool hidden = xml.attribute(u"state").contains(u"idden");
        if (xml.name() == u"sheet" && !hidden && book.sheets.size() < MaxSheets)
            book.sheets.append({xml.attribute(u"name"), xml.attribute(u"id")});
    }
    if (const auto error = xml.error())
        return *error;
    return book;
}

// Id of a relation to the name of the part, from the root of the archive.
core::Result<QHash<QString, QString>> readRelations(const QByteArray &bytes)
{
    QHash<QString, QString> targets;
    XmlReader xml(bytes);
    for (Token token = xml.next(); token != Token::Invalid; token = xml.next()) {
        if (token != Token::StartElement || xml.name() != u"Relationship")
            continue;
        const QString target = xml.attribute(u"Target");
        targets.insert(xml.attribute(u"Id"),
                       target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
    }
    if (const auto error = xml.error())
        return *error;
    return targets;
}

// The text of a string item: its runs joined, what tells how to pronounce it left out.
QString richText(XmlReader &xml, QStringView element)
{
    QString text;
    const int level = xml.depth();
    for (Token token = xml.next(); token != Token::Invalid; token = xml.next()) {
        if (token == Token::EndElement && xml.depth() == level && xml.name() == element)
            break;
        if (token != Token::StartElement)
            continue;
        if (xml.name() == u"rPh")
            xml.skipElement();
        else if (xml.name() == u"t")
            text += xml.elementText(std::max<qsizetype>(0, LongestCell - text.size()));
    }
    return text;
}

core::Result<QStringList> readStrings(const QByteArray &bytes)
{
    QStringList strings;
    XmlReader xml(bytes);
    for (Token token = xml.next(); token != Token::Invalid; token = xml.next()) {
        if (token == Token::StartElement && xml.name() == u"si")
            strings.append(richText(xml, u"si"));
    }
    if (const auto error = xml.error())
        return *error;
    return strings;
}

// How the cells of each style show their numbers.
core::Result<QList<Shows>> readStyles(const QByteArray &bytes)
{
    QHash<int, Shows> own;
    QList<Shows> styles;
    bool cellStyles = false;
    XmlReader xml(bytes);
    for (Token token = xml.next(); token != Token::Invalid; token = xml.next()) {
        if (xml.name() == u"cellXfs")
            cellStyles = token == Token::StartElement;
        if (token != Token::StartElement)
            continue;
        if (xml.name() == u"numFmt") {
            own.insert(xml.attribute(u"numFmtId").toInt(), whatShows(xml.attribute(u"formatCode")));
        } else if (cellStyles && xml.name() == u"xf") {
            const int id = xml.attribute(u"numFmtId").toInt();
            styles.append(own.value(id, whatShowsBuiltIn(id)));
        }
    }
    if (const auto error = xml.error())
        return *error;
    return styles;
}

// "B7"; negative where it is none.
std::pair<int, int> placeOf(QStringView reference)
{
    int row = 0;
    int column = 0;
    for (const QChar c : reference) {
        if (c >= u'A' && c <= u'Z' && row == 0)
            column = std::min(column * 26 + (c.unicode() - u'A' + 1), core::MaxGridColumns + 1);
        else if (c >= u'0' && c <= u'9')
            row = std::min(row * 10 + (c.unicode() - u'0'), core::MaxGridRows + 1);
        else if (c != u'$')
            return {-1, -1};
    }
    return {row - 1, column - 1};
}

core::GridSpan spanOf(const QString &reference)
{
    const auto [row, column] = placeOf(reference.section(u':', 0, 0));
    const auto [lastRow, lastColumn] = placeOf(reference.section(u':', -1));
    return {row, column, lastRow - row + 1, lastColumn - column + 1};
}

class SheetReader {
public:
    SheetReader(const QByteArray &bytes, const QStringList &strings, const QList<Shows> &styles,
                bool from1904)
        : m_xml(bytes)
        , m_strings(strings)
        , m_styles(styles)
        , m_from1904(from1904)
    {
    }

    core::Result<core::Grid> read(const QString &name)
    {
        m_grid.name = name;
        QList<core::GridSpan> merges;
        for (Token token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token != Token::StartElement)
                continue;
            if (m_xml.name() == u"row")
                startRow();
            else if (m_xml.name() == u"c")
                readCell();
            else if (m_xml.name() == u"mergeCell")
                merges.append(spanOf(m_xml.attribute(u"ref")));
            if (m_full)
                return gridTooLarge();
        }
        if (const auto error = m_xml.error())
            return *error;
        for (const core::GridSpan &merge : merges)
            addMerge(m_grid, merge);
        return m_grid;
    }

private:
    void startRow()
    {
        const int given = m_xml.attribute(u"r").toInt();
        m_row = given > 0 ? given - 1 : m_row + 1;
        m_column = -1;
    }

    void readCell()
    {
        const auto [row, column] = placeOf(m_xml.attribute(u"r"));
        m_column = column >= 0 ? column : m_column + 1;
        const int at = row >= 0 ? row : std::max(m_row, 0);
        const QString type = m_xml.attribute(u"t");
        const int style = m_xml.attribute(u"s").toInt();
        QString value;
        for (Token token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token == Token::EndElement && m_xml.name() == u"c")
                break;
            if (token != Token::StartElement)
                continue;
            if (m_xml.name() == u"v")
                value = m_xml.elementText(LongestCell);
            else if (m_xml.name() == u"is")
                value = richText(m_xml, u"is");
            else
                m_xml.skipElement(); // formulas
        }
        GridCell cell = cellOf(type, value, style);
        if (!cell.isBlank())
            m_full = !m_grid.put(at, m_column, std::move(cell)) || m_full;
    }

    GridCell cellOf(const QString &type, const QString &value, int style) const
    {
        if (value.isEmpty())
            return {};
        if (type == u"s")
            return textCell(m_strings.value(value.toInt()));
        if (type == u"str" || type == u"inlineStr")
            return textCell(value);
        if (type == u"e")
            return {value, CellKind::Error, false};
        if (type == u"b")
            return textCell(value == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
        if (type == u"d")
            return {value.left(10), CellKind::Date, false};
        const Shows shows = style >= 0 && style < m_styles.size() ? m_styles[style] : Shows::Number;
        return formattedCell(value, shows, m_from1904);
    }

    XmlReader m_xml;
    const QStringList &m_strings;
    const QList<Shows> &m_styles;
    bool m_from1904;
    core::Grid m_grid;
    int m_row = -1;
    int m_column = -1;
    bool m_full = false;
};

} // namespace

GridResult gridsOfXlsx(const QByteArray &bytes)
{
    auto zip = ZipArchive::open(bytes);
    if (!zip)
        return zip.error();
    const auto bookPart = part(*zip, QStringLiteral("xl/workbook.xml"));
    const auto relationsPart = part(*zip, QStringLiteral("xl/_rels/workbook.xml.rels"));
    const auto stringsPart = part(*zip, QStringLiteral("xl/sharedStrings.xml"));
    const auto stylesPart = part(*zip, QStringLiteral("xl/styles.xml"));
    for (const auto *read : {&bookPart, &relationsPart, &stringsPart, &stylesPart}) {
        if (!*read)
            return read->error();
    }
    const auto book = readWorkbook(*bookPart);
    if (!book)
        return book.error();
    const auto relations = readRelations(*relationsPart);
    if (!relations)
        return relations.error();
    const auto strings
        = stringsPart->isEmpty() ? core::Result<QStringList>(QStringList()) : readStrings(*stringsPart);
    if (!strings)
        return strings.error();
    const auto styles
        = stylesPart->isEmpty() ? core::Result<QList<Shows>>(QList<Shows>()) : readStyles(*stylesPart);
    if (!styles)
        return styles.error();
    QList<core::Grid> grids;
    qint64 cells = 0;
    for (const SheetEntry &sheet : book->sheets) {
        const QString name = relations->value(sheet.relation);
        if (name.contains(u"chartsheet") || name.contains(u"dialogsheet"))
            continue;
        const auto sheetPart = zip->read(name);
        if (!sheetPart)
            return sheetPart.error();
        auto grid = SheetReader(*sheetPart, *strings, *styles, book->from1904).read(sheet.name);
        if (!grid)
            return grid.error();
        cells += grid->cellCount();
        if (cells > core::MaxGridCells)
            return gridTooLarge();
        grids.append(std::move(*grid));
    }
    return grids;
}

} // namespace fangzhi::readers
