// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/office.h"
#include "readers/pagelayout.h"
#include "readers/xml.h"

#include <QHash>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using Token = QXmlStreamReader::TokenType;

constexpr qsizetype MaxPages = 2'000;
constexpr qsizetype MaxBoxes = 200'000; // of a page

// "A/B/../C.xml" from the folder of `base`; a leading / begins at the archive's root.
QString resolved(const QString &base, const QString &path)
{
    QStringList parts = path.startsWith(u'/') ? QStringList() : base.split(u'/').mid(0, base.count(u'/'));
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (part != u".") {
            parts.append(part);
        }
    }
    return parts.join(u'/');
}

QList<double> numbersOf(const QString &text)
{
    QList<double> numbers;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        numbers.append(word.toDouble());
    return numbers;
}

struct Layout {
    QList<double> area; // of the pages: x y width height
    QStringList pages; // paths
    QHash<QString, QString> templates; // id -> path
};

// The first document's description.
core::Result<Layout> layoutOf(ZipArchive &zip)
{
    const auto entry = zip.read(u"OFD.xml"_s);
    if (!entry)
        return entry.error();
    QString root;
    XmlReader start(*entry);
    for (auto token = start.next(); token != Token::Invalid && root.isEmpty(); token = start.next()) {
        if (token == Token::StartElement && start.name() == u"DocRoot")
            root = resolved({}, start.elementText().trimmed());
    }
    const auto document = zip.read(root);
    if (!document)
        return document.error();
    Layout layout;
    XmlReader reader(*document);
    for (auto token = reader.next(); token != Token::Invalid; token = reader.next()) {
        if (token != Token::StartElement)
            continue;
        if (reader.name() == u"PhysicalBox" && layout.area.isEmpty())
            layout.area = numbersOf(reader.elementText());
        else if (reader.name() == u"Page" && layout.pages.size() < MaxPages)
            layout.pages.append(resolved(root, reader.attribute(u"BaseLoc")));
        else if (reader.name() == u"TemplatePage")
            layout.templates.insert(reader.attribute(u"ID"), resolved(root, reader.attribute(u"BaseLoc")));
    }
    if (const auto error = reader.error())
        return *error;
    return layout;
}

// The distances between letters: "3.2 3.2 g 4 3.2" is five of them.
QList<double> deltasOf(const QString &text)
{
    QList<double> deltas;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size() && deltas.size() < 10'000; ++i) {
        if (words[i] == u"g" && i + 2 < words.size()) {
            const int count = std::clamp(words[i + 1].toInt(), 0, 10'000);
            deltas += QList<double>(count, words[i + 2].toDouble());
            i += 2;
        } else {
            deltas.append(words[i].toDouble());
        }
    }
    return deltas;
}

// The text objects of one page's XML.
class ContentReader {
public:
    ContentReader(const QByteArray &xml, TextPage &page)
        : m_xml(xml)
        , m_page(page)
    {
    }

    void read(QStringList *templates)
    {
        for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token != Token::StartElement || m_page.boxes.size() >= MaxBoxes)
                continue;
            const QStringView name = m_xml.name();
            if (name == u"TextObject")
                startObject();
            else if (name == u"TextCode")
                readCode();
            else if (name == u"Template" && templates)
                templates->append(m_xml.attribute(u"TemplateID"));
            else if (name == u"PhysicalBox")
                setArea(numbersOf(m_xml.elementText()));
        }
    }

private:
    void setArea(const QList<double> &area)
    {
        if (area.size() != 4)
            return;
        m_page.width = area[2];
        m_page.height = area[3];
    }

    void startObject()
    {
        m_boundary = numbersOf(m_xml.attribute(u"Boundary"));
        m_boundary.resize(4, 0);
        const QList<double> matrix = numbersOf(m_xml.attribute(u"CTM"));
        m_scaleX = matrix.size() == 6 && matrix[0] > 0 ? matrix[0] : 1;
        m_scaleY = matrix.size() == 6 && matrix[3] > 0 ? matrix[3] : 1;
        m_size = m_xml.attribute(u"Size").toDouble();
        m_x = 0;
        m_y = 0;
    }

    // Where X and Y are left out they are those of the code before.
    void readCode()
    {
        if (const QString x = m_xml.attribute(u"X"); !x.isEmpty())
            m_x = x.toDouble();
        if (const QString y = m_xml.attribute(u"Y"); !y.isEmpty())
            m_y = y.toDouble();
        const QList<double> deltas = deltasOf(m_xml.attribute(u"DeltaX"));
        const QString text = m_xml.elementText();
        const double size = m_size * m_scaleY;
        double width = 0;
        // Without distances letters are as wide as their size, Latin ones half that.
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            width += i < deltas.size() ? deltas[i] : (text[i].unicode() < 0x2E80 ? 0.5 : 1) * m_size;
        if (!text.isEmpty())
            width += (text.back().unicode() < 0x2E80 ? 0.5 : 1) * m_size;
        m_page.boxes.append({m_boundary[0] + m_x * m_scaleX, m_boundary[1] + m_y * m_scaleY - size,
                             width * m_scaleX, size, text});
    }

    XmlReader m_xml;
    TextPage &m_page;
    QList<double> m_boundary = QList<double>(4, 0);
    double m_scaleX = 1;
    double m_scaleY = 1;
    double m_size = 0;
    double m_x = 0;
    double m_y = 0;
};

} // namespace

core::Result<OfficeText> ofdText(ZipArchive &zip)
{
    const auto layout = layoutOf(zip);
    if (!layout)
        return layout.error();
    QList<TextPage> pages;
    for (const QString &path : layout->pages) {
        const auto content = zip.read(path);
        if (!content)
            return content.error();
        TextPage page;
        if (layout->area.size() == 4) {
            page.width = layout->area[2];
            page.height = layout->area[3];
        }
        QStringList templates;
        ContentReader(*content, page).read(&templates);
        for (const QString &id : std::as_const(templates)) {
            if (const auto behind = zip.read(layout->templates.value(id)); behind)
                ContentReader(*behind, page).read(nullptr);
        }
        pages.append(std::move(page));
    }
    return OfficeText{textOfPages(pages).lines, {}};
}

} // namespace fangzhi::readers
