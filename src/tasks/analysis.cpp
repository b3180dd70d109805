// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/analysis.h"

#include "text/years.h"

namespace fangzhi::tasks {

namespace {

void decide(core::Figure &figure, double threshold, const QDateTime &now)
{
    figure.state = figure.confidence >= threshold ? core::FigureState::Accepted : core::FigureState::Proposed;
    if (figure.state == core::FigureState::Accepted) {
        figure.decidedBy = QStringLiteral("program");
        figure.decidedAt = now;
    }
}

} // namespace

Analysis analyse(const core::Document &document, const extract::Extractor &extractor, double threshold)
{
    extract::DocumentContext context;
    context.title = document.title;
    context.region = document.region;
    context.published = document.published;
    context.written = document.written;
    context.publishedIsWritten = !text::yearsTakenOut(document.text);
    context.blocks = document.blocks;
    extract::Extraction found = extractor.extract(document.text, context);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (core::Figure &figure : found.figures)
        decide(figure, threshold, now);
    return {std::move(found.figures), found.coverage.numbers, found.coverage.understood};
}

storage::NewArticle analysedArticle(core::Document document, const extract::Extractor &extractor,
                                    double threshold)
{
    Analysis analysis = analyse(document, extractor, threshold);
    storage::NewArticle article;
    article.document = std::move(document);
    article.figures = std::move(analysis.figures);
    article.numbers = analysis.numbers;
    article.understood = analysis.understood;
    return article;
}

} // namespace fangzhi::tasks
