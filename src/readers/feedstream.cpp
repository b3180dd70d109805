// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/html.h"
#include "readers/recognise.h"
#include "readers/streams.h"
#include "readers/xml.h"
#include "text/encoding.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using Token = QXmlStreamReader::TokenType;

constexpr qsizetype MaxItems = 20'000;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

// The feed as UTF-8 without its declaration, which may name another encoding or lie.
QByteArray asUtf8(const QByteArray &bytes, const QString &encoding)
{
    static const QRegularExpression declared(u"^<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']"_s);
    QString name = encoding;
    if (name.isEmpty() && !text::decodeStrictly(bytes, u"UTF-8"_s)) {
        name = declared.match(QString::fromLatin1(bytes.left(200)).trimmed()).captured(1).toUpper();
        if (name == u"GB2312" || name == u"GBK")
            name = u"GB18030"_s;
        if (!text::decodeStrictly(bytes, name))
            name.clear();
    }
    QString text = text::decode(bytes, name).text;
    static const QRegularExpression declaration(u"^\\s*<\\?xml[^>]*\\?>"_s);
    return text.remove(declaration).trimmed().toUtf8();
}

// "Wed, 21 Dec 2005 15:06:24+0900", "2021-04-18T09:30:00Z", "21 Dec 05": the day.
core::PartialDate dateOf(const QString &text)
{
    if (const auto date = core::PartialDate::find(text))
        return *date;
    static const QRegularExpression pattern(u"(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{4}|\\d{2})\\b"_s);
    const auto match = pattern.match(text);
    constexpr QStringView Months = u"janfebmaraprmayjunjulaugsepoctnovdec";
    const qsizetype month = Months.indexOf(match.captured(2).toLower());
    if (!match.hasMatch() || month < 0 || month % 3 != 0)
        return {};
    const int year = match.captured(3).toInt();
    return {year < 100 ? 2000 + year : year, int(month / 3) + 1, match.captured(1).toInt()};
}

struct Item {
    QString title;
    QString summary;
    QString content; // longer than the summary
    QString link;
    QString author;
    QString source;
    QString date;
};

// A link that leads on to the whole article is no text of it.
void dropMore(QList<Line> &lines)
{
    static const QRegularExpression more(
        u"\\s*(?:\\.{3}|…)?\\s*(?:\\[?(?:read more|continue reading|more)\\]?|阅读全文|查看全文|更多|详情)\\s*(?:»|>+)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (lines.isEmpty())
        return;
    lines.last().text.remove(more);
    lines.last().text = lines.last().text.trimmed();
    if (lines.last().text.isEmpty())
        lines.removeLast();
}

class FeedStream : public DocumentStream {
public:
    FeedStream(QList<Item> items, const QString &site, qint64 size, const QString &type)
        : m_items(std::move(items))
        , m_site(site)
        , m_size(size)
        , m_type(type)
    {
    }

    core::Result<std::optional<core::Document>> next() override
    {
        if (atEnd())
            return std::optional<core::Document>();
        const Item item = m_items[m_at++];
        auto lines = htmlLines(item.content.isEmpty() ? item.summary : item.content);
        if (!lines)
            return lines.error();
        dropMore(*lines);
        KnownFacts known;
        known.title = text::normalized(item.title).simplified();
        known.author = text::normalized(item.author).simplified();
        known.source = text::normalized(item.source.isEmpty() ? m_site : item.source).simplified();
        known.url = item.link.startsWith(u"http") ? text::normalized(item.link).simplified() : QString();
        known.published = dateOf(item.date);
        core::Document document = recognise(*lines, known);
        if (document.text.isEmpty()) {
            return Error{
                ErrorCode::InvalidInput,
                said(QT_TRANSLATE_NOOP(
                    "Readers", "This item holds no text, only a title and perhaps a link to the article.")),
                known.title};
        }
        document.original = (item.title + u'\n' + item.link + u'\n' + item.content + item.summary).toUtf8();
        document.mediaType = m_type;
        return std::optional(std::move(document));
    }

    bool atEnd() const override { return m_at >= m_items.size(); }
    void skip() override { m_at = std::min(m_at + 1, m_items.size()); }
    QString itemName() const override { return said(QT_TRANSLATE_NOOP("Readers", "item %1")).arg(m_at); }
    qint64 position() const override { return m_items.isEmpty() ? m_size : m_size * m_at / m_items.size(); }
    qint64 totalBytes() const override { return m_size; }

private:
    QList<Item> m_items;
    QString m_site;
    qint64 m_size;
    QString m_type;
    qsizetype m_at = 0;
};

class FeedReader {
public:
    explicit FeedReader(const QByteArray &xml)
        : m_xml(xml)
    {
    }

    std::optional<Error> read()
    {
        for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
            if (token == Token::StartElement)
                start();
            else if (token == Token::EndElement && (m_xml.name() == u"item" || m_xml.name() == u"entry"))
                m_inItem = false;
        }
        // What follows the last whole item is only noted where nothing was read.
        return items.isEmpty() ? m_xml.error() : std::nullopt;
    }

    QString root;
    QString site;
    QList<Item> items;

private:
    void start()
    {
        const QString name = m_xml.name().toString();
        if (root.isEmpty()) {
            root = name;
        } else if (name == u"item" || name == u"entry") {
            m_inItem = items.size() < MaxItems;
            if (m_inItem)
                items.append(Item());
        } else if (m_inItem) {
            readField(name, items.last());
        } else if (name == u"title" && site.isEmpty() && items.isEmpty()) {
            site = text::normalized(m_xml.elementText()).simplified();
        }
    }

    void readField(const QString &name, Item &item)
    {
        if (name == u"title")
            take(item.title);
        else if (name == u"description" || name == u"summary")
            take(item.summary);
        else if (name == u"encoded" || name == u"content")
            take(item.content);
        else if (name == u"link")
            takeLink(item);
        else if (name == u"creator" || name == u"author")
            takeAuthor(item);
        else if (name == u"source")
            take(item.source);
        else if (name == u"pubDate" || name == u"published" || name == u"date")
            take(item.date);
        else if (name == u"updated" && item.date.isEmpty())
            take(item.date);
    }

    void take(QString &field)
    {
        const QString text = m_xml.elementText();
        if (field.size() < text.size())
            field = text;
    }

    void takeLink(Item &item)
    {
        const QString address = m_xml.attribute(u"href");
        const QString relation = m_xml.attribute(u"rel");
        const QString text = m_xml.elementText().trimmed();
        if (item.link.isEmpty() && (relation.isEmpty() || relation == u"alternate"))
            item.link = address.isEmpty() ? text : address;
    }

    // "name@example.org (某某)"; in Atom the name stands beside address and page.
    void takeAuthor(Item &item)
    {
        QString text = m_xml.elementText().simplified();
        static const QRegularExpression inBrackets(u"\\(([^)]+)\\)$"_s);
        if (const auto match = inBrackets.match(text); match.hasMatch())
            text = match.captured(1);
        item.author = text.contains(u'@')
                          ? text.section(u' ', 0, 0).contains(u'@') ? QString() : text.section(u' ', 0, 0)
                          : text.left(60);
    }

    XmlReader m_xml;
    bool m_inItem = false;
};

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openFeed(std::unique_ptr<QIODevice> device,
                                                       const ReadOptions &options)
{
    const QByteArray bytes = device->read(MaxFileSize);
    FeedReader feed(asUtf8(bytes, options.encoding));
    if (const auto error = feed.read())
        return *error;
    if (feed.root != u"rss" && feed.root != u"feed" && feed.root != u"RDF") {
        return Error{
            ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers", "This XML file is neither RSS nor Atom and holds no articles that can be read.")),
            {}};
    }
    if (feed.items.isEmpty()) {
        return Error{
            ErrorCode::InvalidInput, said(QT_TRANSLATE_NOOP("Readers", "This feed holds no articles.")), {}};
    }
    const QString type = feed.root == u"feed" ? u"application/atom+xml"_s : u"application/rss+xml"_s;
    return std::unique_ptr<DocumentStream>(
        std::make_unique<FeedStream>(std::move(feed.items), feed.site, bytes.size(), type));
}

} // namespace fangzhi::readers
