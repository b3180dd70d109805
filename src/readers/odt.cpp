// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/office.h"
#include "readers/xml.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using Token = QXmlStreamReader::TokenType;

constexpr int MaxColumns = 512;
constexpr int MaxSpaces = 100;
constexpr qsizetype MaxParagraph = 2'000'000; // characters

struct Style {
    QString parent;
    double size = 0;
    bool centered = false;
};

// The styles of both style.xml and content.xml, which look alike.
class Styles {
public:
    void add(const QByteArray &xml)
    {
        XmlReader reader(xml);
        QString name;
        for (auto token = reader.next(); token != Token::Invalid; token = reader.next()) {
            if (token != Token::StartElement)
                continue;
            if (reader.name() == u"body")
                break;
            if (reader.name() == u"style") {
                name = reader.attribute(u"name");
                m_styles[name].parent = reader.attribute(u"parent-style-name");
            } else if (reader.name() == u"text-properties" && !name.isEmpty()) {
                const QString size = reader.attribute(u"font-size");
                if (size.endsWith(u"pt"))
                    m_styles[name].size = size.chopped(2).toDouble();
            } else if (reader.name() == u"paragraph-properties" && !name.isEmpty()) {
                m_styles[name].centered = reader.attribute(u"text-align") == u"center";
            }
        }
    }

    Style resolved(const QString &name) const
    {
        Style result;
        QString at = name;
        for (int hops = 0; hops < 20 && m_styles.contains(at); ++hops) {
            const Style style = m_styles.value(at);
            result.size = result.size == 0 ? style.size : result.size;
            result.centered = result.centered || style.centered;
            at = style.parent;
        }
        return result;
    }

    // Whether a style is `base` or made from it.
    bool isMadeFrom(const QString &name, QStringView base) const
    {
        QString at = name;
        for (int hops = 0; hops < 20 && !at.isEmpty(); ++hops) {
            if (at == base)
                return true;
            at = m_styles.value(at).parent;
        }
        return false;
    }

private:
    QHash<QString, Style> m_styles;
};

class OdtReader {
public:
    OdtReader(const QByteArray &xml, const Styles &styles)
        : m_xml(xml)
        , m_styles(styles)
    {
    }

    core::Result<OfficeText> read(ZipArchive &zip)
    {
        for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token == Token::StartElement)
                start();
            else if (token == Token::EndElement)
                end();
            else if (!m_paragraphs.empty())
                addText(m_xml.text().toString().replace(u'\n', u' '));
        }
        if (const auto error = m_xml.error())
            return *error;
        for (const auto &[name, line] : m_pictures) {
            if (auto bytes = zip.read(name); bytes)
                m_result.pictures.append({std::move(*bytes), {}, line});
        }
        return std::move(m_result);
    }

private:
    struct Paragraph {
        QString text;
        QString style;
        double largest = 0;
        int level = 0; // of a heading
    };
    struct Table {
        QStringList row;
        QString cell;
        int repeated = 1;
        bool first = true;
        bool header = false;
    };

    bool isLeftOut(QStringView name) const
    {
        constexpr QStringView Names[] = {u"note",
                                         u"annotation",
                                         u"tracked-changes",
                                         u"table-of-content",
                                         u"alphabetical-index",
                                         u"automatic-styles",
                                         u"styles",
                                         u"forms",
                                         u"sequence-decls",
                                         u"bibliography",
                                         u"ruby-text"};
        return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
    }

    void start()
    {
        const QStringView name = m_xml.name();
        if (isLeftOut(name)) {
            m_xml.skipElement();
        } else if (name == u"p" || name == u"h") {
            const int level = name == u"h" ? std::clamp(m_xml.attribute(u"outline-level").toInt(), 1, 9) : 0;
            m_paragraphs.push_back({{}, m_xml.attribute(u"style-name"), 0, level});
        } else if (name == u"s") {
            addText(QString(std::clamp(m_xml.attribute(u"c").toInt(), 1, MaxSpaces), u' '));
        } else if (name == u"tab") {
            addText(u"\t"_s);
        } else if (name == u"line-break") {
            addText(u"\n"_s);
        } else if (name == u"span") {
            m_spans.push_back(m_styles.resolved(m_xml.attribute(u"style-name")).size);
        } else if (name == u"list") {
            ++m_lists;
        } else if (name == u"image") {
            const QString address = m_xml.attribute(u"href");
            if (address.startsWith(u"Pictures/") && m_pictures.size() < MaxPictures)
                m_pictures.append({address, m_result.lines.size()});
        } else if (name == u"table") {
            m_tables.push_back({});
        } else if (!m_tables.empty()) {
            startTablePart(name);
        }
    }

    void startTablePart(QStringView name)
    {
        Table &table = m_tables.back();
        if (name == u"table-row") {
            table.row.clear();
        } else if (name == u"table-header-rows") {
            table.header = true;
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            table.cell.clear();
            table.repeated = std::clamp(m_xml.attribute(u"number-columns-repeated").toInt(), 1, MaxColumns);
        }
    }

    void end()
    {
        const QStringView name = m_xml.name();
        if ((name == u"p" || name == u"h") && !m_paragraphs.empty()) {
            const Paragraph paragraph = std::move(m_paragraphs.back());
            m_paragraphs.pop_back();
            finish(paragraph);
        } else if (name == u"span" && !m_spans.empty()) {
            m_spans.pop_back();
        } else if (name == u"list") {
            --m_lists;
        } else if (!m_tables.empty()) {
            endTablePart(name);
        }
    }

    void endTablePart(QStringView name)
    {
        Table &table = m_tables.back();
        if (name == u"table-cell" || name == u"covered-table-cell") {
            for (int i = 0; i < table.repeated && table.row.size() < MaxColumns; ++i)
                table.row.append(table.cell);
            table.cell.clear();
        } else if (name == u"table-row") {
            endRow();
        } else if (name == u"table-header-rows") {
            table.header = false;
        } else if (name == u"table") {
            m_tables.pop_back();
        }
    }

    void addText(const QString &text)
    {
        if (m_paragraphs.empty() || m_paragraphs.back().text.size() > MaxParagraph)
            return;
        Paragraph &paragraph = m_paragraphs.back();
        paragraph.text += text;
        const double own = m_spans.empty() ? 0 : m_spans.back();
        if (!text.trimmed().isEmpty())
            paragraph.largest
                = std::max(paragraph.largest, own > 0 ? own : m_styles.resolved(paragraph.style).size);
    }

    void finish(const Paragraph &paragraph)
    {
        if (!m_tables.empty()) {
            const QString text = lineOfParagraph(paragraph.text);
            QString &cell = m_tables.back().cell;
            if (!text.isEmpty())
                cell += (cell.isEmpty() ? QString() : u" "_s) + text;
            return;
        }
        for (const QString &part : paragraph.text.split(u'\n')) {
            const QString text = lineOfParagraph(part);
            if (text.isEmpty())
                continue;
            OfficeLine line{{text}, paragraph.largest, m_styles.resolved(paragraph.style).centered};
            line.isTitle = m_styles.isMadeFrom(paragraph.style, u"Title");
            if (paragraph.level > 0 && !line.isTitle && text.size() <= 80) {
                line.line.hint = LineHint::Heading;
                line.line.level = paragraph.level;
            } else if (m_lists > 0 && paragraph.level == 0) {
                line.line.hint = LineHint::ListItem;
            }
            m_result.lines.append(line);
        }
    }

    void endRow()
    {
        Table &table = m_tables.back();
        while (!table.row.isEmpty() && table.row.last().isEmpty() && table.row.size() > 2)
            table.row.removeLast();
        const auto used = std::count_if(table.row.begin(), table.row.end(),
                                        [](const QString &c) { return !c.isEmpty(); });
        if (used == 0)
            return;
        if (m_tables.size() > 1) { // a table inside of a cell is its text
            QString &cell = m_tables[m_tables.size() - 2].cell;
            cell += (cell.isEmpty() ? QString() : u" "_s) + table.row.join(u' ').simplified();
            return;
        }
        const QString text = table.row.join(u'\t');
        if (used == 1 && (table.row.size() == 1 || table.first)) {
            m_result.lines.append(OfficeLine{{text.trimmed()}});
            return;
        }
        const bool heads = table.header || (table.first && !holdsFigures(text));
        table.first = false;
        m_result.lines.append(OfficeLine{{text, LineHint::TableRow, heads ? 1 : 0}});
    }

    XmlReader m_xml;
    const Styles &m_styles;
    OfficeText m_result;
    std::vector<Paragraph> m_paragraphs; // text boxes stand inside of paragraphs
    std::vector<double> m_spans;
    std::vector<Table> m_tables;
    QList<std::pair<QString, qsizetype>> m_pictures;
    int m_lists = 0;
};

} // namespace

core::Result<OfficeText> odtText(ZipArchive &zip)
{
    const auto content = zip.read(u"content.xml"_s);
    if (!content)
        return content.error();
    Styles styles;
    if (zip.contains(u"styles.xml"_s)) {
        if (const auto common = zip.read(u"styles.xml"_s); common)
            styles.add(*common);
    }
    styles.add(*content);
    return OdtReader(*content, styles).read(zip);
}

} // namespace fangzhi::readers
