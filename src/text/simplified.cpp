// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/simplified.h"

#include <QLoggingCategory>

#include <SimpleConverter.hpp>

#include <bitset>
#include <memory>
#include <mutex>

namespace fangzhi::text {

namespace {

Q_LOGGING_CATEGORY(log, "fangzhi.text")

constexpr qsizetype Sample = 4000; // characters looked at
constexpr qsizetype OneIn = 50; // so many of them Traditional make a Traditional text

// Frequent characters that only Traditional text has.
constexpr QStringView OnlyTraditional
    = u"個們來為國會這說時對學過還開關長門間問東車見電動現產業經濟總額億萬萬與於從後進點發達實際據"
      u"數區縣鎮鄉農費億資稅務財險銀錢貿易項質類號處積極導層錄續續練結約級給統計設許評訂認議證論調"
      u"談讓變華單廠員專報場報壓應戶才擴據擊舉歲歷沒溫滿漲減煙環標樣構業榮樓權機橋歐讀買賣負貢責貨"
      u"購貸賽贏軍輕轉較載連運遠選適還邊鄰醫鋼錯鐵鑒鑽閉閒陽隊階際陸陳雙雜離難雲靈響頁頂順須預領頭"
      u"題額顆願類風飛飲飯養餘館馬駐驗驚體魚鳥鹽麗黃黨齊龍龐";

const std::bitset<0x10000> &traditionalSet()
{
    static const std::bitset<0x10000> set = [] {
        std::bitset<0x10000> made;
        for (const QChar c : OnlyTraditional)
            made.set(c.unicode());
        // In this list by their compounds, but Simplified as well.
        for (const QChar c : QStringView(u"易才極餘"))
            made.reset(c.unicode());
        return made;
    }();
    return set;
}

// OpenCC's converter and its lock: its thread safety is not documented.
class Converter {
public:
    QString convert(const QString &text)
    {
        const std::lock_guard guard(m_lock);
        if (!m_tried) {
            m_tried = true;
            try {
                m_converter = std::make_unique<opencc::SimpleConverter>("t2s.json");
            } catch (const std::exception &error) {
                qCWarning(log) << "OpenCC:" << error.what();
            }
        }
        if (!m_converter)
            return text;
        try {
            return QString::fromStdString(m_converter->Convert(text.toStdString()));
        } catch (const std::exception &error) {
            qCWarning(log) << "OpenCC:" << error.what();
            return text;
        }
    }

private:
    std::mutex m_lock;
    std::unique_ptr<opencc::SimpleConverter> m_converter;
    bool m_tried = false;
};

Converter &converter()
{
    static Converter made;
    return made;
}

// Where whole phrases change the length, each character alone; one that would not fit stays.
QString convertedSingly(const QString &line)
{
    QString result;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype width = line[i].isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
        const QString one = line.mid(i, width);
        const QString other = one[0].unicode() < 0x80 ? one : converter().convert(one);
        result += other.size() == width ? other : one;
        i += width;
    }
    return result;
}

} // namespace

bool looksTraditional(QStringView text)
{
    const auto &set = traditionalSet();
    const QStringView sample = text.left(Sample);
    qsizetype found = 0;
    for (const QChar c : sample)
        found += set.test(c.unicode()) ? 1 : 0;
    return found > 0 && found * OneIn >= sample.size();
}

QString simplified(QStringView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype stop = text.indexOf(u'\n', begin);
        const qsizetype end = stop < 0 ? text.size() : stop + 1;
        const QString line = text.mid(begin, end - begin).toString();
        const QString other = converter().convert(line);
        result += other.size() == line.size() ? other : convertedSingly(line);
        begin = end;
    }
    return result;
}

} // namespace fangzhi::text
