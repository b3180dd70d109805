// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence.h"
#include "core/partialdate.h"
#include "core/region.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::core {

// The stages of a project, in the words of those who run them:
// 谋划、前期、签约、开工、在建、建成、投用.
enum class ProjectStage { Planned, Preparing, Signed, Started, Building, Built, InUse };

struct ProjectStatus {
    ProjectStage stage = ProjectStage::Planned;
    PartialDate date;
    QList<Evidence> evidence;
};

struct Project {
    qint64 id = 0;
    qint64 programme = 0; // 0: of none
    QString sector; // transport, industry, livelihood, planning, mechanism
    QString name;
    QString lead;
    QStringList partners;
    QList<ProjectStatus> history; // oldest first
    QList<Evidence> evidence;
};

// A cooperation of two regions or more.
struct Programme {
    qint64 id = 0;
    QString name;
    QList<RegionRef> regions;
    QList<Evidence> evidence;
};

} // namespace fangzhi::core
