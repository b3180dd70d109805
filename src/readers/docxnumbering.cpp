// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/docxnumbering.h"

#include "readers/xml.h"

#include <algorithm>

namespace fangzhi::readers {

namespace {

using Token = QXmlStreamReader::TokenType;

QString letterNumber(int number, char16_t first)
{
    return number >= 1 && number <= 26 ? QString(QChar(char16_t(first + number - 1)))
                                       : QString::number(number);
}

QString romanNumber(int number)
{
    if (number < 1 || number > 399)
        return QString::number(number);
    constexpr std::pair<int, const char *> Digits[] = {
        {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    QString result;
    for (const auto &[value, digits] : Digits) {
        for (; number >= value; number -= value)
            result += QLatin1String(digits);
    }
    return result;
}

QString written(int number, const QString &format)
{
    if (format.startsWith(u"chinese") || format.startsWith(u"ideograph") || format.startsWith(u"japanese")
        || format.startsWith(u"taiwanese"))
        return hanNumber(number);
    if (format == u"lowerLetter")
        return letterNumber(number, u'a');
    if (format == u"upperLetter")
        return letterNumber(number, u'A');
    if (format == u"upperRoman")
        return romanNumber(number);
    if (format == u"lowerRoman")
        return romanNumber(number).toLower();
    if (format.startsWith(u"decimalEnclosedCircle") && number >= 1 && number <= 20)
        return QString(QChar(char16_t(u'①' + number - 1)));
    return QString::number(number);
}

} // namespace

QString hanNumber(int number)
{
    constexpr QStringView Digits = u"零一二三四五六七八九";
    constexpr QStringView Units = u" 十百千";
    if (number < 0 || number > 9999)
        return QString::number(number);
    if (number < 10)
        return QString(Digits[number]);
    QString result;
    bool zero = false;
    for (int place = 3, value = 1000; place >= 0; --place, value /= 10) {
        const int digit = number / value % 10;
        if (digit == 0) {
            zero = !result.isEmpty();
            continue;
        }
        if (zero)
            result += Digits[0];
        zero = false;
        if (digit != 1 || place != 1 || !result.isEmpty())
            result += Digits[digit];
        if (place > 0)
            result += Units[place];
    }
    return result;
}

DocxNumbering::DocxNumbering(const QByteArray &xml)
{
    XmlReader reader(xml);
    QString abstract;
    QString list;
    int level = 0;
    for (auto token = reader.next(); token != Token::Invalid; token = reader.next()) {
        if (token != Token::StartElement)
            continue;
        const QStringView name = reader.name();
        const QString value = reader.attribute(u"val");
        if (name == u"abstractNum") {
            abstract = reader.attribute(u"abstractNumId");
        } else if (name == u"num") {
            list = reader.attribute(u"numId");
            abstract.clear();
        } else if (name == u"abstractNumId" && !list.isEmpty()) {
            m_abstract.insert(list, value);
        } else if (name == u"lvl") {
            level = std::clamp(reader.attribute(u"ilvl").toInt(), 0, Levels - 1);
        } else if (!abstract.isEmpty()) {
            Level &at = m_lists[abstract].levels[level];
            if (name == u"numFmt")
                at.format = value;
            else if (name == u"lvlText")
                at.text = value.left(40);
            else if (name == u"start")
                at.start = value.toInt();
        }
    }
}

QString DocxNumbering::next(const QString &id, int level)
{
    const auto found = m_lists.find(m_abstract.value(id));
    if (found == m_lists.end() || level < 0 || level >= Levels)
        return {};
    List &list = *found;
    int &count = list.counts[level];
    count = count < 0 ? list.levels[level].start : std::min(count + 1, 1'000'000);
    std::fill(list.counts.begin() + level + 1, list.counts.end(), -1);
    const QString &format = list.levels[level].format;
    if (format == u"bullet" || format == u"none")
        return {};
    QString text = list.levels[level].text;
    for (int i = 0; i <= level; ++i) {
        const int number = list.counts[i] < 0 ? list.levels[i].start : list.counts[i];
        // In 3.1 all numbers are Arabic, whatever the level above writes.
        const QString &own = i == level ? format : list.levels[i].format;
        text.replace(QStringLiteral("%%1").arg(i + 1), written(number, own));
    }
    return text;
}

} // namespace fangzhi::readers
