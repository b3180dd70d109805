// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/confidence.h"

#include <QCoreApplication>

#include <algorithm>

namespace fangzhi::extract {

double confidenceOf(const Finding &f)
{
    double doubt = 0.03;
    if (!f.subject.isListed())
        doubt += 0.2;
    if (!f.span.known())
        doubt += 0.2;
    if (f.span.guessed)
        doubt += 0.03;
    if (f.subject.farInherited)
        doubt += 0.2;
    if (f.subject.loose)
        doubt += 0.1;
    if (f.regionCarried)
        doubt += 0.1;
    if (f.comparison)
        doubt += 0.05;
    if (f.crowded)
        doubt += 0.1;
    return std::clamp(1.0 - doubt, 0.05, 0.99);
}

QString explain(const Finding &f, const core::Figure &figure)
{
    Q_UNUSED(f)
    return QCoreApplication::translate("extract", "The name is %1.").arg(figure.indicatorSurface);
}

} // namespace fangzhi::extract
