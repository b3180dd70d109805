// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/page.h"

#include "readers/furniture.h"
#include "readers/head.h"
#include "readers/html.h"
#include "readers/labels.h"
#include "readers/maintext.h"
#include "readers/pagefacts.h"
#include "readers/pictures.h"
#include "readers/recognise.h"
#include "text/encoding.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

constexpr qsizetype MaxFrames = 20;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

Error refusal(MainText::Kind kind)
{
    if (kind == MainText::Kind::List) {
        return {ErrorCode::InvalidInput,
                said(QT_TRANSLATE_NOOP(
                    "Readers", "This page is a list of links and holds no article. Save the pages that "
                               "it leads to and import those.")),
                {}};
    }
    return {ErrorCode::InvalidInput,
            said(QT_TRANSLATE_NOOP(
                "Readers", "No article was found on this page. If your browser shows one, copy its text "
                           "and paste it.")),
            {}};
}

// The part of <title> before what the site adds: "题目_频道_某网", "题目 - 某网".
QString withoutSite(const QString &pageTitle, const QString &site)
{
    static const QRegularExpression gap(
        u"\\s*(?:[_|｜]|--+|——| [-–—] |-(?=[^-]{0,20}(?:网|频道|政府|新闻|日报|局|委员会|厅)[^-]*$))\\s*"_s);
    QString title = pageTitle;
    if (!site.isEmpty() && title.endsWith(site) && title.size() > site.size() + 4) {
        title.chop(site.size());
        static const QRegularExpression rest(u"[\\s_|｜\\-–—]+$"_s);
        return title.remove(rest);
    }
    const QStringList parts = title.split(gap, Qt::SkipEmptyParts);
    return parts.isEmpty() ? title : parts.first();
}

// A page's <title> that is only its site's or channel's name.
bool isSiteName(const QString &title, const QString &site)
{
    static const QRegularExpression names(
        u"(?:网|网站|门户|政府|平台|频道|首页|人民政府|局|委员会|详情|正文|内容页?|信息公开|日报|晚报|数字报|电子报|电子版)$"_s);
    return title.size() < 4 || title == site || (title.size() <= 16 && names.match(title).hasMatch());
}

class PageReader {
public:
    PageReader(const HtmlTree &tree, const PageSurroundings &around)
        : m_tree(tree)
        , m_around(around)
        , m_page(linesOfTree(tree))
        , m_facts(factsOf(tree))
    {
    }

    core::Result<core::Document> read()
    {
        const MainText found = mainTextOf(m_tree, m_page.lines, m_facts.title, m_facts.pageTitle);
        if (found.kind != MainText::Kind::Article)
            return refusal(found.kind);
        KnownFacts known = m_facts.known;
        for (qsizetype k = found.head.size() - 1; k >= 0; --k)
            readFactLine(spacedText(found.head[k]), known);
        if (known.published.isUnknown())
            known.published = dateOfAddress(known.url);
        if (known.url.isEmpty())
            known.url = m_around.url;
        known.fallbackTitle = m_around.fallbackTitle;
        known.title = titleOf(found);

        QList<Line> lines;
        QList<qsizetype> origins;
        for (const qsizetype i : found.lines) {
            lines.append(m_page.lines[i].line);
            origins.append(i);
        }
        core::Document document = recognise(withoutTears(lines), known);
        if (document.text.isEmpty())
            return refusal(MainText::Kind::Nothing);
        if (document.source.isEmpty())
            document.source = m_facts.site;
        for (QString *field : {&document.title, &document.source, &document.author, &document.url})
            *field = text::normalized(*field).simplified();
        keepPictures(document, lines, origins);
        return document;
    }

private:
    QString textAt(qsizetype line) const { return m_page.lines[line].line.text; }

    // What stands in elements of their own is parted by their looks: "来源：某报" and "调整字体".
    QString spacedText(qsizetype line) const
    {
        QString text;
        for (int i = m_page.lines[line].node; i <= m_page.lines[line].lastNode; ++i)
            text += QString::fromUtf8(m_tree.text(i)) + u' ';
        return text::normalized(text).simplified();
    }

    // Of the fields, the lines and <title> the one that agree most.
    QString titleOf(const MainText &found) const
    {
        const QString whole = m_facts.pageTitle;
        const QString fromTitle = withoutSite(whole, m_facts.site);
        if (!m_facts.title.isEmpty() && !isSiteName(m_facts.title, m_facts.site))
            return withoutSite(m_facts.title, m_facts.site);
        if (found.title >= 0 && !isSiteName(textAt(found.title), m_facts.site))
            return textAt(found.title);
        const bool helps = !isSiteName(fromTitle, m_facts.site);
        const QString over = headingOver(found);
        if (over.size() >= (helps ? 8 : 4))
            return over;
        return helps ? fromTitle : QString();
    }

    // The title as it is read off the lines over the text, where <title> does not help.
    QString headingOver(const MainText &found) const
    {
        for (qsizetype k = found.head.size() - 1; k >= 0; --k) {
            const Line &line = m_page.lines[found.head[k]].line;
            if (line.hint == LineHint::Heading && line.text.size() >= 5 && !isFactLine(line.text)
                && breadcrumb(line.text).isEmpty() && !isSiteName(line.text, m_facts.site))
                return line.text;
        }
        if (!isSiteName(withoutSite(m_facts.pageTitle, m_facts.site), m_facts.site))
            return {};
        QList<Line> head;
        for (const qsizetype i : found.head)
            head.append(m_page.lines[i].line);
        if (head.isEmpty())
            return {};
        return readHead(head, {}).title;
    }

    void keepPictures(core::Document &document, const QList<Line> &lines,
                      const QList<qsizetype> &origins) const
    {
        QList<PlacedPicture> pictures;
        if (origins.isEmpty())
            return;
        for (const HtmlPicture &picture : m_page.pictures) {
            // One over the first line is the article's if little else stands between.
            if (picture.line + 2 < origins.first() || picture.line > origins.last() + 1
                || pictures.size() >= MaxPictures)
                continue;
            const auto next = std::lower_bound(origins.begin(), origins.end(), picture.line);
            pictures.append({bytesOf(picture.node), QString::fromUtf8(m_tree.attribute(picture.node, "alt")),
                             qsizetype(next - origins.begin())});
        }
        placePictures(document, lines, pictures);
    }

    QByteArray bytesOf(int image) const
    {
        for (const QByteArrayView attribute : {QByteArrayView("src"), QByteArrayView("data-src")}) {
            const QByteArrayView address = m_tree.attribute(image, attribute);
            if (address.startsWith("data:"))
                return dataOfAddress(address);
            if (!address.isEmpty() && m_around.part) {
                if (QByteArray bytes = m_around.part(QString::fromUtf8(address)); !bytes.isEmpty())
                    return bytes;
            }
        }
        return {};
    }

    const HtmlTree &m_tree;
    const PageSurroundings &m_around;
    HtmlLines m_page;
    PageFacts m_facts;
};

struct Frames {
    QStringList pages; // as text
    QStringList elsewhere; // addresses of those that are not at hand
};

Frames framesOf(const HtmlTree &tree, const PageSurroundings &around)
{
    Frames frames;
    for (int i = 0; i < tree.size() && frames.pages.size() + frames.elsewhere.size() < MaxFrames; ++i) {
        if (tree[i].tag != Tag::Frame && tree[i].tag != Tag::Iframe)
            continue;
        const QString address = QString::fromUtf8(tree.attribute(i, "src"));
        if (const QByteArrayView inner = tree.attribute(i, "srcdoc"); !inner.isEmpty()) {
            frames.pages.append(QString::fromUtf8(inner));
        } else if (!address.isEmpty() && !address.startsWith(u"about:")
                   && !address.startsWith(u"javascript:")) {
            const QByteArray bytes = around.part ? around.part(address) : QByteArray();
            if (bytes.isEmpty())
                frames.elsewhere.append(address);
            else
                frames.pages.append(pageText(bytes));
        }
    }
    return frames;
}

bool hasFrameset(const HtmlTree &tree)
{
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].tag == Tag::Frame)
            return true;
    }
    return false;
}

Error framesOnly(const QString &address)
{
    return {ErrorCode::InvalidInput,
            said(QT_TRANSLATE_NOOP(
                     "Readers", "This page only places other pages in frames. Import the saved page of the "
                                "frame that holds the article (%1)."))
                .arg(address.left(80)),
            {}};
}

} // namespace

QString pageText(const QByteArray &bytes, const QString &said)
{
    if (!said.isEmpty() && text::isEncoding(said))
        return text::decode(bytes, said).text;
    const QString found = text::detectEncoding(bytes.first(std::min<qsizetype>(bytes.size(), 1 << 16)));
    const bool marked = found.startsWith(u"UTF-16") || found.startsWith(u"UTF-32");
    if (!marked && !text::decodeStrictly(bytes, u"UTF-8"_s)) {
        static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:-]{2,20})"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        QString declared
            = charset.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096))))
                  .captured(1)
                  .toUpper();
        if (declared == u"GB2312" || declared == u"GBK")
            declared = u"GB18030"_s;
        if (!declared.isEmpty() && declared != u"UTF-8") {
            if (const auto text = text::decodeStrictly(bytes, declared))
                return *text;
        }
    }
    return text::decode(bytes).text;
}

core::Result<core::Document> readPage(const QString &html, const PageSurroundings &around)
{
    QStringList waiting{html};
    std::optional<Error> refused;
    std::optional<core::Document> best;
    for (qsizetype at = 0; at < std::min(waiting.size(), MaxFrames); ++at) {
        const auto tree = HtmlTree::parse(waiting[at]);
        if (!tree) {
            if (at == 0)
                return tree.error();
            continue;
        }
        auto document = PageReader(*tree, around).read();
        // What stands in a frame of an article is its page's article only if it is much more.
        if (document && (!best || document->text.size() > 2 * best->text.size()))
            best = std::move(*document);
        else if (!document && !refused)
            refused = document.error();
        const Frames frames = framesOf(*tree, around);
        waiting += frames.pages;
        if (at == 0 && !best && frames.pages.isEmpty() && !frames.elsewhere.isEmpty() && hasFrameset(*tree))
            refused = framesOnly(frames.elsewhere.first());
    }
    if (best)
        return std::move(*best);
    return *refused;
}

} // namespace fangzhi::readers
