// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/partialdate.h"

#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::readers {

// What the word before a colon announces: 发布时间：, 来源：, 责任编辑：, 浏览次数：.
enum class LabelRole { Published, Written, Source, Author, Credit, Noise };

struct Labelled {
    LabelRole role = LabelRole::Noise;
    QString label; // without the colon
    QString value; // may be empty
};

// The labels of a line that holds nothing else: "2021-04-18 来源：某报 作者：某人" gives three, and so does
// an office or a paper beside a date ("双溪县统计局 2025-01-20") two. Empty for any other line, and for one
// too long to be of this kind.
QList<Labelled> labelledValues(QStringView line);

// A line that is a label alone; its value stands in the next line.
bool isBareLabel(QStringView line);

// A line of a date and perhaps a time and nothing else.
std::optional<core::PartialDate> dateLine(QStringView line);

// "2026年1月27日在……会议上", with or without dashes or brackets: where and when a report was given.
struct SpeechLine {
    core::PartialDate date;
    QString speaker; // where his name stands in the same line
};
std::optional<SpeechLine> speechLine(QStringView line);

// "省长 王某某": the name; empty for any other line.
QString speakerLine(QStringView line);

// "本报记者 张三 通讯员 李四", "（记者 张三）", "张三 文/图": a line of names and what they did.
bool isByline(QStringView line);

// The names in a value or a byline: 全媒体记者 蔡某某 gives 蔡某某; several are separated by spaces.
QString namesIn(QStringView text);

// Whether a value reads like people or offices, not like a sentence.
bool isNameLike(QStringView value);

} // namespace fangzhi::readers
