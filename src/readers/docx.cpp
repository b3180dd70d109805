// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/docxnumbering.h"
#include "readers/office.h"
#include "readers/xml.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using Token = QXmlStreamReader::TokenType;

constexpr int MaxColumns = 512;
constexpr qsizetype MaxParagraph = 2'000'000; // characters

QByteArray partOf(ZipArchive &zip, const QString &name)
{
    if (!zip.contains(name))
        return {};
    auto part = zip.read(name);
    return part ? std::move(*part) : QByteArray();
}

struct Style {
    QString basedOn;
    QString name; // in lower case
    int outline = -1; // 0 for the first level of headings
    double size = 0;
    bool centered = false;
    QString list;
    int listLevel = 0;
};

// word/styles.xml, each style with what it has from those it is based on.
class Styles {
public:
    explicit Styles(const QByteArray &xml)
    {
        XmlReader reader(xml);
        QString id;
        for (auto token = reader.next(); token != Token::Invalid; token = reader.next()) {
            if (token != Token::StartElement)
                continue;
            if (reader.name() == u"style") {
                id = reader.attribute(u"styleId");
                if (reader.attribute(u"type") == u"paragraph" && reader.attribute(u"default") == u"1")
                    m_default = id;
            } else if (!id.isEmpty()) {
                readProperty(reader, m_styles[id]);
            } else if (reader.name() == u"sz") {
                m_size = reader.attribute(u"val").toDouble() / 2;
            }
        }
    }

    static void readProperty(const XmlReader &reader, Style &style)
    {
        const QStringView name = reader.name();
        const QString value = reader.attribute(u"val");
        if (name == u"basedOn")
            style.basedOn = value;
        else if (name == u"name")
            style.name = value.toLower();
        else if (name == u"outlineLvl")
            style.outline = value.toInt();
        else if (name == u"sz")
            style.size = value.toDouble() / 2;
        else if (name == u"jc")
            style.centered = value == u"center";
        else if (name == u"numId")
            style.list = value;
        else if (name == u"ilvl")
            style.listLevel = value.toInt();
    }

    Style resolved(const QString &id) const
    {
        Style result;
        QString at = id.isEmpty() ? m_default : id;
        for (int hops = 0; hops < 20 && m_styles.contains(at); ++hops) {
            const Style style = m_styles.value(at);
            if (hops == 0)
                result.name = style.name;
            result.outline = result.outline < 0 ? style.outline : result.outline;
            result.size = result.size == 0 ? style.size : result.size;
            result.centered = result.centered || style.centered;
            if (result.list.isEmpty()) {
                result.list = style.list;
                result.listLevel = style.listLevel;
            }
            at = style.basedOn;
        }
        if (result.size == 0)
            result.size = m_size;
        return result;
    }

private:
    QHash<QString, Style> m_styles;
    QString m_default;
    double m_size = 10;
};

// The body of word/document.xml, element by element: what is open is a stack of paragraphs (text boxes stand
// inside of paragraphs) and of tables.
class DocxReader {
public:
    DocxReader(const QByteArray &xml, const Styles &styles, const DocxNumbering &numbering,
               const QHash<QString, QString> &targets)
        : m_xml(xml)
        , m_styles(styles)
        , m_numbering(numbering)
        , m_targets(targets)
    {
    }

    core::Result<OfficeText> read(ZipArchive &zip)
    {
        for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token == Token::StartElement)
                start();
            else if (token == Token::EndElement)
                end();
            else if (m_inText && !m_paragraphs.empty())
                addText(m_xml.text());
        }
        if (const auto error = m_xml.error())
            return *error;
        for (const auto &[target, line] : m_pictures)
            m_result.pictures.append({partOf(zip, target), {}, line});
        return std::move(m_result);
    }

private:
    struct Paragraph {
        QString text;
        Style style;
        double largest = 0; // of its runs
        double runSize = 0;
        bool direct = false; // a number of its own was given
        bool hidden = false;
    };
    struct Table {
        QStringList row;
        QString cell;
        int span = 1;
        bool heads = true;
        bool header = false;
    };

    void start()
    {
        const QStringView name = m_xml.name();
        if (name == u"del" || name == u"moveFrom" || name == u"Fallback" || name == u"sectPr"
            || name == u"pPrChange" || name == u"rPrChange" || name == u"tblGrid") {
            m_xml.skipElement();
        } else if (name == u"p") {
            m_paragraphs.push_back({});
            m_paragraphs.back().style = m_styles.resolved({});
        } else if (name == u"sdtPr" || name == u"docPartGallery") {
            m_contents = m_contents || m_xml.attribute(u"val").contains(u"Table of Contents");
        } else if (name == u"sdt") {
            m_controls.push_back(m_contents);
        } else if (!m_paragraphs.empty() && startInParagraph(name)) {
            return;
        } else {
            startTablePart(name);
        }
    }

    bool startInParagraph(QStringView name)
    {
        Paragraph &paragraph = m_paragraphs.back();
        if (name == u"t") {
            m_inText = true;
        } else if (name == u"tab" || name == u"ptab") {
            addText(u"\t");
        } else if (name == u"br" || name == u"cr") {
            addText(u"\n");
        } else if (name == u"noBreakHyphen") {
            addText(u"-");
        } else if (name == u"pStyle") {
            paragraph.style = m_styles.resolved(m_xml.attribute(u"val"));
        } else if (name == u"r") {
            paragraph.runSize = 0;
            paragraph.hidden = false;
        } else if (name == u"vanish") {
            paragraph.hidden = m_xml.attribute(u"val") != u"0" && m_xml.attribute(u"val") != u"false";
        } else if (name == u"sz") {
            paragraph.runSize = m_xml.attribute(u"val").toDouble() / 2;
        } else if (name == u"blip" || name == u"imagedata") {
            addPicture(m_xml.attribute(name == u"blip" ? u"embed" : u"id"));
        } else if (name == u"jc" || name == u"outlineLvl" || name == u"numId" || name == u"ilvl") {
            Styles::readProperty(m_xml, paragraph.style);
        } else {
            return false;
        }
        return true;
    }

    void startTablePart(QStringView name)
    {
        if (name == u"tbl") {
            m_tables.push_back({});
        } else if (m_tables.empty()) {
            return;
        } else if (name == u"tr") {
            m_tables.back().row.clear();
            m_tables.back().header = false;
        } else if (name == u"tc") {
            m_tables.back().cell.clear();
            m_tables.back().span = 1;
        } else if (name == u"gridSpan") {
            m_tables.back().span = std::clamp(m_xml.attribute(u"val").toInt(), 1, MaxColumns);
        } else if (name == u"tblHeader") {
            m_tables.back().header = true;
        }
    }

    void end()
    {
        const QStringView name = m_xml.name();
        if (name == u"t") {
            m_inText = false;
        } else if (name == u"p" && !m_paragraphs.empty()) {
            const Paragraph paragraph = std::move(m_paragraphs.back());
            m_paragraphs.pop_back();
            finish(paragraph);
        } else if (name == u"sdt" && !m_controls.empty()) {
            m_contents = m_controls.back();
            m_controls.pop_back();
        } else if (name == u"tc" && !m_tables.empty()) {
            endCell();
        } else if (name == u"tr" && !m_tables.empty()) {
            endRow();
        } else if (name == u"tbl" && !m_tables.empty()) {
            m_tables.pop_back();
        }
    }

    void addText(QStringView text)
    {
        Paragraph &paragraph = m_paragraphs.back();
        if (paragraph.hidden || paragraph.text.size() > MaxParagraph)
            return;
        paragraph.text += text;
        if (!text.trimmed().isEmpty())
            paragraph.largest = std::max(paragraph.largest,
                                         paragraph.runSize > 0 ? paragraph.runSize : paragraph.style.size);
    }

    void addPicture(const QString &id)
    {
        const QString target = m_targets.value(id);
        if (!target.isEmpty() && m_pictures.size() < MaxPictures)
            m_pictures.append({target, m_result.lines.size()});
    }

    // A box inside of a paragraph comes before it, and one inside of a cell belongs to that.
    void finish(const Paragraph &paragraph)
    {
        const Style &style = paragraph.style;
        const bool numbered
            = !style.list.isEmpty() && style.list != u"0" && !paragraph.text.trimmed().isEmpty();
        const QString number = numbered ? m_numbering.next(style.list, style.listLevel) : QString();
        if (!m_tables.empty()) {
            const QString text = lineOfParagraph(number + paragraph.text);
            QString &cell = m_tables.back().cell;
            if (!text.isEmpty())
                cell += (cell.isEmpty() ? QString() : u" "_s) + text;
            return;
        }
        const bool contents = m_contents || style.name.startsWith(u"toc");
        const QStringList lines = paragraph.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString text = lineOfParagraph((i == 0 ? number : QString()) + lines[i]);
            if (text.isEmpty())
                continue;
            OfficeLine line{{text}, paragraph.largest, style.centered};
            line.isTitle = style.name == u"title";
            line.isContents = contents;
            const bool heading = style.outline >= 0 && style.outline < 9 && text.size() <= 80;
            if (heading && !line.isTitle) {
                line.line.hint = LineHint::Heading;
                line.line.level = style.outline + 1;
            } else if (numbered && number.isEmpty()) {
                line.line.hint = LineHint::ListItem; // a bullet
            }
            m_result.lines.append(line);
        }
    }

    void endCell()
    {
        Table &table = m_tables.back();
        if (table.row.size() + table.span > MaxColumns)
            return;
        table.row.append(table.cell);
        for (int i = 1; i < table.span; ++i)
            table.row.append(QString());
        table.cell.clear();
    }

    void endRow()
    {
        Table &table = m_tables.back();
        const auto used = std::count_if(table.row.begin(), table.row.end(),
                                        [](const QString &c) { return !c.isEmpty(); });
        if (used == 0)
            return;
        if (m_tables.size() > 1) { // a table inside of a cell is its text
            QString &cell = m_tables[m_tables.size() - 2].cell;
            cell += (cell.isEmpty() ? QString() : u" "_s) + table.row.join(u' ').simplified();
            return;
        }
        if (used == 1 && (table.row.size() == 1 || table.heads)) {
            m_result.lines.append(OfficeLine{{table.row.join(QString())}});
            return;
        }
        const QString text = table.row.join(u'\t');
        const bool heads = table.header || (table.heads && !holdsFigures(text));
        // Without a sign of the table's own only its first row is taken for a heading.
        table.heads = false;
        m_result.lines.append(OfficeLine{{text, LineHint::TableRow, heads ? 1 : 0}});
    }

    XmlReader m_xml;
    const Styles &m_styles;
    DocxNumbering m_numbering;
    const QHash<QString, QString> &m_targets;
    OfficeText m_result;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Table> m_tables;
    std::vector<bool> m_controls; // for each content control that is open, what m_contents was before
    QList<std::pair<QString, qsizetype>> m_pictures;
    bool m_contents = false;
    bool m_inText = false;
};

// The parts that word/document.xml names by ids.
QHash<QString, QString> targetsOf(const QByteArray &xml)
{
    QHash<QString, QString> targets;
    XmlReader reader(xml);
    for (auto token = reader.next(); token != Token::Invalid; token = reader.next()) {
        if (token != Token::StartElement || reader.name() != u"Relationship"
            || reader.attribute(u"TargetMode") == u"External")
            continue;
        const QString target = reader.attribute(u"Target");
        targets.insert(reader.attribute(u"Id"),
                       target.startsWith(u'/') ? target.mid(1) : u"word/"_s + target);
    }
    return targets;
}

} // namespace

core::Result<OfficeText> docxText(ZipArchive &zip)
{
    const auto body = zip.read(u"word/document.xml"_s);
    if (!body)
        return body.error();
    const Styles styles(partOf(zip, u"word/styles.xml"_s));
    const DocxNumbering numbering(partOf(zip, u"word/numbering.xml"_s));
    const QHash<QString, QString> targets = targetsOf(partOf(zip, u"word/_rels/document.xml.rels"_s));
    return DocxReader(*body, styles, numbering, targets).read(zip);
}

} // namespace fangzhi::readers
