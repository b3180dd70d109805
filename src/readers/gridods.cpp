// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"
#include "readers/xml.h"
#include "readers/zip.h"

#include <QHash>

namespace fangzhi::readers {

namespace {

using core::CellKind;
using core::GridCell;
using Token = QXmlStreamReader::TokenType;

constexpr qsizetype LongestCell = 32'767;

// The tables of an OpenDocument text or spreadsheet.
class OdsReader {
public:
    explicit OdsReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    GridResult read()
    {
        for (Token token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            const QStringView name = m_xml.name();
            if (token == Token::StartElement)
                start(name);
            else if (token == Token::EndElement && name == u"table")
                endTable();
            else if (token == Token::EndElement && name == u"table-row")
                m_row += m_rowRepeat;
            if (m_full)
                return gridTooLarge();
        }
        if (const auto error = m_xml.error())
            return *error;
        return m_grids;
    }

private:
    void start(QStringView name)
    {
        if (name == u"style" && m_xml.attribute(u"family") == u"table") {
            m_style = m_xml.attribute(u"name");
        } else if (name == u"table-properties" && m_xml.attribute(u"display") == u"false") {
            m_hidden.insert(m_style, true);
        } else if (name == u"table") {
            m_skip = m_hidden.value(m_xml.attribute(u"style-name"));
            m_grid = core::Grid();
            m_grid.name = m_xml.attribute(u"name");
            m_merges.clear();
            m_row = 0;
        } else if (name == u"table-row") {
            m_rowRepeat = repeatOf(u"number-rows-repeated", core::MaxGridRows);
            m_column = 0;
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            readCell(name.toString());
        }
    }

    int repeatOf(QStringView attribute, int most) const
    {
        const QString repeat = m_xml.attribute(attribute);
        return repeat.isEmpty() ? 1 : std::clamp(repeat.toInt(), 1, most);
    }

    void readCell(const QString &element)
    {
        const int repeat = repeatOf(u"number-columns-repeated", core::MaxGridColumns);
        const core::GridSpan span{m_row, m_column, repeatOf(u"number-rows-spanned", core::MaxGridRows),
                                  repeatOf(u"number-columns-spanned", core::MaxGridColumns)};
        const QString type = m_xml.attribute(u"value-type");
        const QString value = m_xml.attribute(u"value");
        const QString date = m_xml.attribute(u"date-value");
        const GridCell cell = cellOf(type, value, date, textOf(element));
        if (span.rows > 1 || span.columns > 1)
            m_merges.append(span);
        if (!cell.isBlank() && !m_skip) {
            for (int r = 0; r < m_rowRepeat && !m_full; ++r) {
                for (int c = 0; c < repeat && !m_full; ++c)
                    m_full = !m_grid.put(m_row + r, m_column + c, cell);
            }
        }
        m_column += repeat;
    }

    // The paragraphs of the cell that just began, comments left out.
    QString textOf(const QString &element)
    {
        QString text;
        const int level = m_xml.depth();
        bool any = false;
        for (Token token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token == Token::EndElement && m_xml.depth() == level && m_xml.name() == element)
                break;
            if (token != Token::StartElement)
                continue;
            if (m_xml.name() == u"annotation") {
                m_xml.skipElement();
            } else if (m_xml.name() == u"p" && text.size() < LongestCell) {
                text += (any ? QStringLiteral("\n") : QString()) + m_xml.elementText(LongestCell);
                any = true;
            }
        }
        return text;
    }

    static GridCell cellOf(const QString &type, const QString &value, const QString &date,
                           const QString &text)
    {
        if (text.startsWith(u'#') && text.endsWith(u'!'))
            return {text, CellKind::Error, false};
        if (type == u"percentage") {
            GridCell cell = numberCell(value);
            cell.percent = true;
            return cell;
        }
        if (type == u"float" || type == u"currency")
            return numberCell(value);
        if (type == u"date") {
            // As far as it is shown: 2019年5月 is no day.
            const bool shownDay = text.contains(u'日') || text.count(u'-') > 1 || text.count(u'/') > 1;
            return {date.left(shownDay ? 10 : 7), CellKind::Date, false};
        }
        return textCell(text);
    }

    void endTable()
    {
        for (const core::GridSpan &merge : m_merges)
            addMerge(m_grid, merge);
        if (m_grid.cellCount() > 0)
            m_grids.append(m_grid);
    }

    XmlReader m_xml;
    QList<core::Grid> m_grids;
    core::Grid m_grid;
    QList<core::GridSpan> m_merges;
    QHash<QString, bool> m_hidden; // styles of tables that are not shown
    QString m_style;
    int m_row = 0;
    int m_rowRepeat = 1;
    int m_column = 0;
    bool m_skip = false;
    bool m_full = false;
};

} // namespace

GridResult gridsOfOds(const QByteArray &bytes)
{
    auto zip = ZipArchive::open(bytes);
    if (!zip)
        return zip.error();
    const auto content = zip->read(QStringLiteral("content.xml"));
    if (!content)
        return content.error();
    return OdsReader(*content).read();
}

} // namespace fangzhi::readers
