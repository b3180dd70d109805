// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/texts.h"

#include <QFileInfo>

namespace fangzhi::test {

QString bulletin()
{
    return QStringLiteral(
        "青溪市2019年经济运行情况\n"
        "时间：2020-01-22  来源：青溪日报\n"
        "\n"
        "一、总体情况\n"
        "\n"
        "　　2019年，全市实现地区生产总值1345.7亿元，比上年增长8.1%。其中，第一产业增加值186.2亿元，增长2.8%"
        "；"
        "第二产业增加值611.5亿元，增长8.4%；第三产业增加值548.0亿元，增长9.2%。\n"
        "\n"
        "二、主要指标\n"
        "\n"
        "　　全年固定资产投资增长11.8%，规模以上工业增加值增长9.7%，社会消费品零售总额增长10.5%，"
        "一般公共预算收入增长6.3%。\n"
        "　　全市进出口总额下降3.4%。\n"
        "\n"
        "编辑：林小川\n");
}

QString shortNews(int number)
{
    return QStringLiteral("青溪市第%1号经济快讯\n时间：2019-03-05  来源：青溪日报\n\n"
                          "　　2018年，青溪市地区生产总值增长%2%，比上年加快。\n")
        .arg(number)
        .arg(5 + (number % 50) / 10.0, 0, 'f', 1);
}

QString corpusFolder()
{
    const QString folder = qEnvironmentVariable("FANGZHI_CORPUS");
    return QFileInfo(folder).isDir() ? folder : QString();
}

} // namespace fangzhi::test
