// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"
#include "readers/xml.h"

namespace fangzhi::readers {

namespace {

using core::CellKind;
using Token = QXmlStreamReader::TokenType;

// One worksheet of SpreadsheetML 2003 after the other.
class ExcelXmlReader {
public:
    explicit ExcelXmlReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    GridResult read()
    {
        for (Token token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token != Token::StartElement)
                continue;
            if (m_xml.name() == u"Worksheet")
                startSheet();
            else if (m_xml.name() == u"Row")
                startRow();
            else if (m_xml.name() == u"Cell")
                startCell();
            else if (m_xml.name() == u"Data" && !put())
                return gridTooLarge();
        }
        if (const auto error = m_xml.error())
            return *error;
        endSheet();
        return m_grids;
    }

private:
    void startSheet()
    {
        endSheet();
        m_grid = core::Grid();
        m_grid.name = m_xml.attribute(u"Name");
        m_row = -1;
    }

    void endSheet()
    {
        for (const core::GridSpan &merge : m_merges)
            addMerge(m_grid, merge);
        m_merges.clear();
        if (m_grid.cellCount() > 0)
            m_grids.append(m_grid);
    }

    void startRow()
    {
        const int index = m_xml.attribute(u"Index").toInt();
        m_row = index > 0 ? index - 1 : m_row + 1;
        m_column = -1;
        m_across = 0;
    }

    void startCell()
    {
        const int index = m_xml.attribute(u"Index").toInt();
        m_column = index > 0 ? index - 1 : m_column + m_across + 1;
        m_across = std::clamp(m_xml.attribute(u"MergeAcross").toInt(), 0, core::MaxGridColumns);
        const int down = std::clamp(m_xml.attribute(u"MergeDown").toInt(), 0, core::MaxGridRows);
        if (m_across > 0 || down > 0)
            m_merges.append({m_row, m_column, down + 1, m_across + 1});
    }

    bool put()
    {
        const QString type = m_xml.attribute(u"Type");
        const QString text = m_xml.elementText();
        core::GridCell cell = textCell(text);
        if (type == u"Number")
            cell = numberCell(text);
        else if (type == u"DateTime")
            cell = {text.left(10), CellKind::Date, false};
        else if (type == u"Error")
            cell = {text, CellKind::Error, false};
        return cell.isBlank() || m_grid.put(m_row, m_column, std::move(cell));
    }

    XmlReader m_xml;
    QList<core::Grid> m_grids;
    core::Grid m_grid;
    QList<core::GridSpan> m_merges;
    int m_row = -1;
    int m_column = -1;
    int m_across = 0;
};

} // namespace

GridResult gridsOfExcelXml(const QByteArray &bytes)
{
    return ExcelXmlReader(bytes).read();
}

} // namespace fangzhi::readers
