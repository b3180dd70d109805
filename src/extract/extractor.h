// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/figure.h"
#include "core/indicator.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace fangzhi::extract {

// What is known of a text from outside it.
struct DocumentContext {
    QString title;
    core::RegionRef region; // the region it is about; empty when unknown
    core::PartialDate published;
    core::PartialDate written; // relative dates resolve against it, else against `published` …
    bool publishedIsWritten = true; // … if it may stand for it (not so for a text put online later)
    QList<core::Block> blocks; // of the text, in code points; may be empty
};

struct Options {
    bool explain = false; // fill Figure::explanation
    core::Language language = core::Language::English; // of its periods; its sentences are the translator's
};

// Numbers of the text with a unit that look like quantities, and how many of them figures cover.
struct Coverage {
    qsizetype numbers = 0;
    qsizetype understood = 0;
    QList<std::pair<qsizetype, qsizetype>> left; // spans in code points that no figure covers
};

struct Extraction {
    QList<core::Figure> figures; // in the order of the text; evidence with anchor and sentence, article 0
    Coverage coverage;
};

// Finds the figures of a text. Immutable after construction and safe to use from several threads;
// linear in the length of the text; never fails: what it does not understand it leaves out.
class Extractor {
public:
    explicit Extractor(const core::IndicatorCatalogue &catalogue = core::IndicatorCatalogue::standard());
    ~Extractor();
    Extractor(Extractor &&) noexcept;
    Extractor &operator=(Extractor &&) noexcept;

    // `text` should be NFC; offsets in the result are code points of it.
    Extraction extract(QStringView text, const DocumentContext &context, const Options &options = {}) const;

    // Raised whenever rules change what comes out; kept with every figure.
    static int version();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fangzhi::extract
