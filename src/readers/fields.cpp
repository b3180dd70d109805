// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/fields.h"

#include "readers/html.h"
#include "readers/recognise.h"
#include "text/normalize.h"

#include <QCoreApplication>

#include <array>

namespace fangzhi::readers {

namespace {

constexpr auto Names = std::to_array<std::pair<QStringView, Field>>({
    {u"title", Field::Title},
    {u"headline", Field::Title},
    {u"标题", Field::Title},
    {u"题目", Field::Title},
    {u"题名", Field::Title},
    {u"名称", Field::Title},
    {u"text", Field::Text},
    {u"fulltext", Field::Text},
    {u"content", Field::Text},
    {u"body", Field::Text},
    {u"article", Field::Text},
    {u"正文", Field::Text},
    {u"内容", Field::Text},
    {u"全文", Field::Text},
    {u"文本", Field::Text},
    {u"html", Field::Html},
    {u"contenthtml", Field::Html},
    {u"bodyhtml", Field::Html},
    {u"date", Field::Published},
    {u"published", Field::Published},
    {u"publishdate", Field::Published},
    {u"publishtime", Field::Published},
    {u"publishedat", Field::Published},
    {u"pubdate", Field::Published},
    {u"日期", Field::Published},
    {u"发布日期", Field::Published},
    {u"发布时间", Field::Published},
    {u"时间", Field::Published},
    {u"发表时间", Field::Published},
    {u"written", Field::Written},
    {u"成文日期", Field::Written},
    {u"写作日期", Field::Written},
    {u"source", Field::Source},
    {u"来源", Field::Source},
    {u"媒体", Field::Source},
    {u"publisher", Field::Source},
    {u"url", Field::Url},
    {u"sourceurl", Field::Url},
    {u"link", Field::Url},
    {u"链接", Field::Url},
    {u"网址", Field::Url},
    {u"province", Field::Region},
    {u"region", Field::Region},
    {u"地区", Field::Region},
    {u"省份", Field::Region},
    {u"城市", Field::Region},
    {u"author", Field::Author},
    {u"作者", Field::Author},
});

core::PartialDate dateOf(const QString &value)
{
    if (const auto date = core::PartialDate::find(value))
        return *date;
    return core::PartialDate::fromLabel(value).value_or(core::PartialDate());
}

QString clean(const QString &value)
{
    return text::normalized(value).simplified();
}

} // namespace

QString fieldCode(Field field)
{
    static const QHash<Field, QString> codes{
        {Field::Title, QStringLiteral("title")},     {Field::Text, QStringLiteral("text")},
        {Field::Html, QStringLiteral("html")},       {Field::Published, QStringLiteral("published")},
        {Field::Written, QStringLiteral("written")}, {Field::Source, QStringLiteral("source")},
        {Field::Url, QStringLiteral("url")},         {Field::Region, QStringLiteral("region")},
        {Field::Author, QStringLiteral("author")}};
    return codes.value(field);
}

std::optional<Field> fieldNamed(const QString &name, const core::ColumnNames &said)
{
    if (const auto it = said.constFind(name.trimmed()); it != said.constEnd()) {
        for (const Field field : {Field::Title, Field::Text, Field::Html, Field::Published, Field::Written,
                                  Field::Source, Field::Url, Field::Region, Field::Author}) {
            if (fieldCode(field) == *it)
                return field;
        }
        return {};
    }
    QString plain = text::normalized(name).toLower();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-'; });
    for (const auto &[known, field] : Names) {
        if (known == plain)
            return field;
    }
    return {};
}

core::Result<core::Document> documentOf(const QHash<Field, QString> &fields)
{
    const auto cleaned = [&](Field field) { return clean(fields.value(field)); };
    KnownFacts known;
    known.title = cleaned(Field::Title);
    known.author = cleaned(Field::Author);
    known.source = cleaned(Field::Source);
    known.url = cleaned(Field::Url);
    known.region = cleaned(Field::Region);
    known.published = dateOf(cleaned(Field::Published));
    known.written = dateOf(cleaned(Field::Written));

    QList<Line> lines;
    if (const QString html = fields.value(Field::Html); !html.isEmpty()) {
        auto read = htmlLines(html);
        if (!read)
            return read.error();
        lines = std::move(*read);
    } else {
        lines = linesOf(text::normalized(fields.value(Field::Text)));
    }
    core::Document document = recognise(lines, known);
    if (document.text.isEmpty()) {
        return core::Error{core::ErrorCode::InvalidInput,
                           QCoreApplication::translate("Readers", "This item has no text."),
                           {}};
    }
    return document;
}

} // namespace fangzhi::readers
