// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/grammar.h"
#include "extract/predicates.h"
#include "extract/subjects.h"

#include <vector>

namespace fangzhi::extract {

// What kind of text it is, as far as reading depends on it.
struct TextNature {
    bool workReport = false;
    int reviewYears = 0; // a report that closes a term looks back on so many years
    bool titleTime = false; // the title says the time
    QString titleName; // the only indicator that the title names
};

// Reads a text sentence by sentence and keeps what carries over from one to the next: the region, the
// time, the subject, whether plans are spoken of.
class TextReader {
public:
    TextReader(const Lexicon &lexicon, const Clock &clock, Places &places, const TextNature &nature);

    // `paragraph` is folded; what it holds as a whole decides whether it looks back on several years.
    void beginParagraph(QStringView paragraph, bool heading);
    // Reads text[begin, end) and appends what it finds. Numbers that look like quantities and were not
    // understood are appended to `left`.
    void readSentence(QStringView text, qsizetype begin, qsizetype end, std::vector<Finding> &findings,
                      std::vector<std::pair<qsizetype, qsizetype>> &left);

    // What was spoken of last, for a table that follows.
    const core::RegionRef &region() const { return m_region; }
    const Span &span() const { return m_span; }

private:
    // Numbers that follow each other and share a predicate: 8.1%、9.7%和9.9%.
    struct Run {
        std::vector<size_t> numbers; // tokens
        size_t first = 0; // token
        size_t last = 0; // past the last token
        bool range = false; // 5%—5.5%
        bool ratio = false; // 3.9：59.5：36.6
    };
    struct Bracket { // whose number stands alone in it
        core::RegionRef region;
        bool compared = false;
    };
    struct Manner { // how a run goes on from what came before it
        bool end = false; // of a change from … to: of the kind that its start was
        bool bracketed = false; // another place's, in a bracket behind it
        bool follows = false; // one more of a list of growths
        bool contributes = false;
        bool growing = false;
        bool goesOn = false; // 增速保持在5%以上,今年一季度突破6%
        bool alone = false; // in a bracket of its own
    };
    struct Kept { // a figure's subject and kind, for clauses that say no more than a number
        std::vector<Subject> subjects;
        std::optional<core::Measure> measure;
        bool growth = false;
        bool avg = false;
        int avgYears = 0;
        bool from = false;
        bool contribution = false; // 贡献率创历史新高, before its number
        int sign = 1;
    };

    // Preparing a sentence
    void enterSection(QStringView heading);
    int countPlaces() const;
    bool namesPartners() const;
    bool namesSomeone(qsizetype before) const;
    void dropStrangers();
    void joinPeriods();
    void dropEnumerations();
    void noteRanks();
    void dropParticles();
    void dropEmptyBrackets();
    void readHeadingWords();
    void noteGoalTime(const Span &span);
    bool isQuantity(size_t token) const;
    bool isRank(size_t token) const;
    bool isThreshold(const Number &number) const;
    bool isEnumeration(const Number &number) const;
    // Clauses
    void readClauses();
    std::optional<Bracket> placeInFront(size_t first, size_t open) const;
    void readClause(TokenRange clause);
    void noteGoals(TokenRange clause);
    void readFlat(TokenRange clause);
    bool namesSomething(TokenRange clause) const;
    bool namesNationOnly(TokenRange clause) const;
    void keepSpan(const Span &before, bool figures);
    std::vector<Run> runsOf(TokenRange clause) const;
    void readRun(const Run &all, TokenRange left, size_t next);
    void shareUnit(const Run &run);
    Predicate predicateOf(TokenRange left, UnitClass unit) const;
    bool isIndex(const Number &number, const Predicate &p) const;
    void noteRanked(TokenRange right);
    void noteOwners(const std::optional<core::RegionRef> &owner, TokenRange left, TokenRange right,
                    Predicate &p);
    Number &numberAt(size_t token) { return m_sentence.numbers[size_t(m_sentence.tokens[token].item)]; }
    void noteTimes(TokenRange range, bool beforeNumber);
    void noteTime(TokenRange range, size_t token, bool beforeNumber);
    bool isCountDay(const PeriodWords &words) const;
    bool saysNoTime(TokenRange range, size_t token, bool beforeNumber) const;
    bool noteYearAhead(size_t token);
    PeriodWords saidAt(size_t token) const;
    bool isMomentary(TokenRange range, size_t token, const PeriodWords &said, bool beforeNumber) const;
    std::vector<Span> spansOf(TokenRange left) const;
    void noteSeveralTimes(const Run &run, TokenRange left);
    void notePlaces(TokenRange range);
    void noteTopicRegion(TokenRange clause);
    bool isPlace(size_t token) const;
    bool isOpening(size_t first, size_t token) const;
    bool isTopicPlace(TokenRange range, size_t token, bool listed) const;
    void noteTopic(TokenRange clause);
    bool noteAspect(TokenRange clause);
    void noteNames(TokenRange clause);
    void notePublished(TokenRange clause);
    bool isCommaAt(size_t token) const;
    Subject firstName(TokenRange range) const;
    bool isAside(TokenRange clause) const;
    std::vector<Subject> subjectsFor(const Run &run, Predicate &p, TokenRange left, TokenRange right,
                                     UnitClass unit);
    std::vector<Subject> ofRegions(const Subject &subject) const;
    std::vector<Subject> subjectsOfSeveral(size_t count, const Predicate &p, TokenRange names,
                                           UnitClass unit);
    std::optional<Subject> nounBehind(const Number &first, const Predicate &p, TokenRange right, bool named,
                                      UnitClass unit) const;
    Subject tradeBehindPartners(size_t count, TokenRange left, const Predicate &p) const;
    std::optional<Subject> gapOfTwo(TokenRange names, Predicate &p, UnitClass unit) const;
    std::optional<Subject> namedInGap(TokenRange left, Predicate &p, UnitClass unit) const;
    void takeFirstOf(TokenRange names, size_t begin, Subject &subject) const;
    Subject namedSubject(TokenRange names, TokenRange left, const Predicate &p, UnitClass unit);
    std::optional<Subject> unnamedSubject(TokenRange names, const Predicate &p, UnitClass unit) const;
    std::optional<std::vector<Subject>> inheritedSubjects(size_t count) const;
    std::optional<Subject> nameBehind(TokenRange right, Predicate &p, UnitClass unit) const;
    void settleSubject(Subject &subject, const Predicate &p, const Number &number) const;
    void readAfter(const Run &run, TokenRange right, Predicate &p) const;
    void emitRun(const Run &run, const std::vector<Subject> &subjects, Predicate &p, UnitClass unit,
                 TokenRange left, TokenRange right);
    Manner mannerOf(const Run &run, const std::vector<Subject> &subjects, const Predicate &p, UnitClass unit,
                    TokenRange left) const;
    Predicate predicateFor(const Number &number, const Subject &subject, const Predicate &p,
                           const Manner &manner, UnitClass unit) const;
    void keep(const Finding &finding, const Predicate &p);
    void keepSubjects(const Run &run, const std::vector<Subject> &subjects, const Predicate &p,
                      UnitClass unit);
    Finding finding(const Number &number, const Subject &subject, const Predicate &p, UnitClass unit) const;
    void decideGrowth(Finding &finding, const Predicate &p) const;
    bool goesOnFromBase(Finding &finding, const Predicate &p) const;
    void decideSpan(Finding &finding, const Predicate &p) const;
    void decideTarget(Finding &finding, const Predicate &p, TokenRange right);
    void noteBase(Finding &finding, const Predicate &p);
    void noteBound(Finding &finding, const Number &number, TokenRange left, TokenRange right) const;
    std::optional<core::RegionRef> ownerInFront(TokenRange left, const Predicate &p) const;
    std::optional<core::RegionRef> ownerBehind(TokenRange right) const;
    bool isWithin(TokenRange left) const;
    bool isMilestone(TokenRange right) const;
    void noteOwner(Subject &subject, size_t first) const;
    void leave(const Run &run);
    bool passesMarks(const Run &run, TokenRange left) const;
    bool ofPlan(const Number &number) const;
    void noteStretch(Finding &finding) const;
    void joinUnknownPlaces();
    QStringView word(size_t token) const;
    bool isBaseTime(size_t token) const;
    bool isPlanTime(size_t token) const;
    static bool statesAims(QStringView sentence, bool numbers);

    const Lexicon &m_lexicon;
    const Clock &m_clock;
    Places &m_places;
    TextNature m_nature;
    SubjectReader m_subjects;

    // Of the text so far
    core::RegionRef m_region;
    Span m_span;
    bool m_titleTime = false;
    bool m_goalSection = false;
    Span m_goalSpan;
    Span m_planSpan; // the last plan of several years ahead that was named
    bool m_reviewSection = false;
    Span m_firstSaid; // the first time from a January on
    Span m_lastSaid;
    // Of the paragraph
    bool m_review = false;
    bool m_past = false; // its words tell of what has been done
    bool m_paragraphSaid = false; // a time, in an earlier sentence
    bool m_opening = true; // nothing of the paragraph has been read yet
    core::RegionRef m_mentioned; // the last place that was a topic; 全市 is read from it
    core::RegionRef m_topicRegion; // what the paragraph opened with
    // Of the sentence
    QStringView m_text;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    TokenizedSentence m_sentence;
    Tokenizer m_tokenizer;
    Kept m_kept;
    Subject m_title; // what the title names
    bool m_growthSaid = false; // the last percentage was of growth
    bool m_beforeGrowth = false; // and its growth
    Subject m_before; // what the paragraphs before were about last
    bool m_keptFar = false;
    bool m_interrupted = false; // something else was named since, though no number of it
    std::optional<Bracket> m_inBracket;
    bool m_comparing = false; // the last number was another place's
    QString m_topic; // a sector or name that a clause without numbers began with
    QString m_mainCode; // of the sentence's first subject
    Span m_base; // of the sentence: 2002年 in 比2002年增长
    bool m_ofWhich = false;
    bool m_goal = false;
    bool m_cumulative = false; // the last number was of all the time spoken of
    bool m_goalAhead = false; // the sentence names a year to come, after the time it speaks of
    Span m_goalTime;
    bool m_regionSaid = false;
    bool m_regionVague = false;
    bool m_clausePlace = false; // the clause says which
    mutable std::optional<bool> m_partnersSaid; // 与…国家, 欧盟; unknown until it matters
    mutable qsizetype m_someoneAt = -1; // where a village or company is named; -1 until it matters
    int m_placesSaid = 0; // different ones in the sentence
    bool m_paragraphPlace = false; // an earlier sentence spoke of a place that is not the text's own
    bool m_spanSaid = false;
    bool m_daySaid = false;
    bool m_sameTime = false;
    bool m_sameTimeSaid = false;
    std::optional<Span> m_sameTimeSpan; // of the rest of the sentence
    std::optional<Span> m_asideSpan; // of one subject, said behind its name
    bool m_asideFresh = false;
    std::optional<Span> m_momentary; // for the next number only
    std::vector<core::RegionRef> m_regionList;
    std::vector<Span> m_listedSpans; // in an earlier clause of the sentence
    std::vector<Span> m_spanList; // of the next run: 一季度、二季度分别…
    std::vector<Subject> m_levels; // of this sentence, for 分别 in a later clause
    bool m_lastNegative = false;
    std::vector<Finding> *m_findings = nullptr;
    std::vector<std::pair<qsizetype, qsizetype>> *m_left = nullptr;
};

} // namespace fangzhi::extract
