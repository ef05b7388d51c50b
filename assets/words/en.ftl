### All that a person reads, in English: the language that says which messages there are.

## common

language-tag = en-GB
thousands-mark = ,
decimal-mark = .
language-name = English
the-programs-language = The program’s language
criterion = Criterion
occasion = Occasion
rating = Rating
reasoning = Reasoning
themes = Themes
activities = Activities
activity = Activity
planned = Planned
carried-out = Carried out
extent = Extent
means-and-ends = Means and ends
condensation = Condensation
interpretation = Interpretation
theme = Theme
theme-or-code = Theme or code
kind = Kind
level = Level
case = Case
documents = Documents
working-it-out = Working it out …
words = Words
coder = Coder
codings = Codings
meaning-units = Meaning units
codes = Codes
code = Code
origin = Origin
since = Since
definition = Definition
hypotheses = Hypotheses
what = What
summary = Summary
finding = Finding
evidence = Evidence
criteria-set = Criteria set
part = Part
deviation = Deviation
means = Means
for-it = For
example = Example
colour = Colour
colour-blue = Blue
colour-orange = Orange
colour-green = Green
colour-purple = Purple
colour-ochre = Ochre
colour-violet = Violet
colour-red = Red
colour-turquoise = Turquoise
colour-brown = Brown
colour-olive = Olive
colour-slate = Slate grey
colour-pink = Pink
cases = Cases
document = Document
date = Date
language = Language
against = against:{" "}
text = Text
meaning-unit = Meaning unit
relevance = Relevance
title = Title
on = On
name = Name
document-within = document
code-within = code
case-within = case
theme-within = theme
participant = participant
research-question = research question
contrast = contrast
memo = memo
statement = statement
theme-cell = theme cell
finding-within = finding
assessment = assessment
coding = coding
meaning-unit-within = meaning unit
n-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
there-is-nothing-to-replace = There is nothing to replace
not-found = Not found
rows-and-columns-are-of-the = rows and columns are of the same kind; a cell needs two different ones
done-again-name = Done again: { $name }
undone-name = Undone: { $name }
the-change-is-made-but-not = The change is made, but not everything beside the project could be done: { $what }
cases-within = cases
participants = participants
codings-within = codings
none-given = (none given)
table = Table
cancelled-nothing-was-imported = Cancelled; nothing was imported
cancelled-nothing-was-changed = Cancelled; nothing was changed
seen-earlier = What was being changed had just been changed otherwise, and was not yet shown so. Nothing was changed; look at it as it is now and try again
against-within = against
research-questions = Research questions
contrasts = Contrasts
assessments = Assessments
condensations = Condensations
memos = Memos
journal = Journal
p-could-not-be-read-or = { $p } could not be read or written ({ $source }). Check that the folder exists and that you may write there
row-row-column = row { $row }, { $column }
n-documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
n-cases = { $n ->
    [one] { $n } case
   *[other] { $n } cases
}
and-more-more = and { $more } more
close = Close
browse = Browse…
cancel = Cancel
create = Create
open = Open
for-it-within = for
show-the-words-in-their-document = Show the words in their document
and-n-more = and { $n } more
words-words = { $words } words
n-passages = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
n-voices = { $n ->
    [one] { $n } voice
   *[other] { $n } voices
}
document-text = Document text
evidence-n = Evidence ({ $n })
take-the-evidence-away = Take the evidence away
show-all = Show all
name-of-the-theme = Name of the theme
what-it-comprises = What it comprises
what-it-does-not-comprise = What it does not comprise
switch-between-for-and-against = Switch between for and against
n-words = { $n } words
n-pages = { $n } pages
none = None
like-2024-2024-05-or-2024 = Like 2024, 2024-05, 2024-05-21 or 21 May 2024
empty-the-filter = Empty the filter
all = All
file-to-write = File to write
all-cases = All cases
nothing-differs-from-the-backup-of = Nothing differs from the backup of { $when }; nothing was changed
the-backup-of-when-is-in = The backup of { $when } is in { $p }
n-participants = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
quoted = “{ $words }”

## action

action-a-text = a text
action-a-whole-number-0-or-more = a whole number, 0 or more
action-true-or-false = true or false
action-a-list = a list
action-an-object = an object
action-one-of-words = one of { $words }
action-one-of-words-found-is-none = one of { $words }; “{ $found }” is none of them
action-something-else = something else
action-not-an-action-this-is-no = not an action: this is no JSON from character { $column } on; one JSON object a line is expected
action-not-an-action-a-line-is = not an action: a line is one JSON object, such as {"{"}"action": "add_code", "name": "…"{"}"}, not a list, text or number
action-not-an-action-the-field-action = not an action: the field “action” is missing; it says what is to be done
action-not-an-action-the-field-field = not an action: the field “{ $field }” is given twice; give it once
action-not-an-action-of-needs-the = not an action: “{ $of }” needs the field “{ $field }”
action-not-an-action-of-has-no = not an action: “{ $of }” has no field “{ $field }”; it takes { $known }
action-not-an-action-the-field-field-must = not an action: the field “{ $field }” must be { $wanted }
action-not-an-action-something-in-the = not an action: something in the field “{ $field }” must be { $wanted }
action-p-is-a-project-and-an = { $p } is a project, its key or something else that belongs to one, and the output would destroy it. Choose another name
action-the-guard-found-n-things-that = The guard found { $n ->
    [one] { $n } thing
   *[other] { $n } things
} that should not leave; nothing was exported
action-and-more-more = {"\u000A"}  … and { $more } more
action-settle-them-or-let-it-out = {"\u000A"}Settle them, or let it out all the same with a reason, which the journal keeps: --allow REASON
action-line-number-m = line { $number }: { $m }
action-there-is-no-action-name-the = there is no action “{ $name }”; the README lists them all
action-there-is-no-occasion-name-among = there is no occasion “{ $name }” among those that are put in order; add it to them with set_occasions
action-there-is-no-w-name-names = there is no { $w } “{ $name }”; names are matched exactly
action-several-kinds-of-things-have-a = several kinds of things have a variable “{ $name }”; say which with "of", or give the GUID
action-more-than-one-w-is-called = more than one { $w } is called “{ $name }”; give the path (Parent/Child) or the GUID
action-more-than-one-w-is-called-name = more than one { $w } is called “{ $name }”; give the GUID of the one that is meant
action-name-is-the-name-of-several = “{ $name }” is the name of several things ({ $kinds }); give the GUID of the one that is meant
action-name-is-there-twice-name-it = “{ $name }” is there twice; name it once
action-there-is-already-w-name-choose = there is already { $w } “{ $name }”; choose another name
action-the-w-needs-a-name = the { $w } needs a name
action-start-end-is-no-passage-of = { $start }–{ $end } is no passage of “{ $document }”, whose text has { $length } characters; expected 0 ≤ start < end ≤ { $length }
action-a-passage-is-needed-start-and = a passage is needed: start and end, or a quote
action-the-quote-does-not-stand-in = the quote does not stand in “{ $document }”
action-the-quote-stands-more-than-once = the quote stands more than once in “{ $document }”; give start and end
action-value-is-no-date-expected-yyyy = “{ $value }” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY, or a date such as 11 March 2021
action-value-is-no-colour-expected-rrggbb = “{ $value }” is no colour; expected #rrggbb
action-value-is-no-digit = “{ $value }” is no figure for a code; expected one from 1 to 9
action-the-value-of-variable-must-be = the value of “{ $variable }” must be of type { $expected }
action-name-cannot-be-placed-beneath-itself = “{ $name }” cannot be placed beneath itself
action-the-quote-is-not-what-stands = the quote is not what stands at { $start }–{ $end } of “{ $document }”; give the positions or the quote that is meant
action-value-is-no-language-code-expected = “{ $value }” is no language code; expected one such as sv, en or nb-NO
action-a-w-cannot-be-merged-with = a { $w } cannot be merged with itself; name two different ones
action-before-is-not-under-that-parent = “{ $before }” is not under that parent; before names a code that is
action-splitting-takes-one-or-more-of = splitting takes one or more of the code's codings; give their GUIDs
action-a-coding-is-named-by-its = a coding is named by its GUID or by document, passage and code; give one of the two
action-text-and-path-are-both-given = text and path are both given; give one of them
action-no-line-of-document-begins-with = no line of “{ $document }” begins with the speaker “{ $label }”; write labels as in the text, without the colon
action-no-lines-of-document-were-broken = the lines of “{ $document }” were not broken at a width; there is nothing to join
action-the-speaker-label-is-another-participant = the speaker “{ $label }” is another participant already; say whose it is with set_speaker
action-document-is-linked-to-case-already = “{ $document }” is linked to “{ $case }” already, by the same passage or as a whole; link another passage or leave it
action-document-is-not-linked-to-case = “{ $document }” is not linked to “{ $case }”; name a document that is
action-there-is-already-such-a-w = there is already such a { $w } at { $start }–{ $end } of “{ $document }”, by the same coder; change that one or choose other edges
action-a-document-needs-text-or-path = a document needs text or path
action-document-has-no-room-for-what = The new text is too short to hold all that stands in “{ $document }”. Nothing was changed. Add a document of its own, or remove what is no longer wanted
action-the-text-is-longer-than-200 = the text is longer than 200 million characters; split it into several documents
action-a-contrast-needs-at-least-two = a contrast needs at least two cases, and themes or codes as rows
action-not-absent = an absence can only be said of a case that was looked through for this row, that was not asked, or that was asked and did not answer: “{ $case }” says “{ $state }”. Read what is left, or name in “cases” those that are silent
action-nobody-silent = an absence speaks of silent cases: “cases” calls none of them silent. Call those silent that are, or choose another kind
action-not-in-contrast = “{ $case }” is no case of this contrast: the finding cannot speak of it. Add it to the contrast first
action-codes-are-for-coding = “codes” goes with reading “for” coding: themes and questions are read for as a whole
action-no-codes-read-for = “codes” is empty: name the codes that the text was read through for, or leave the field out for all
action-not-one-row = a cell is a case by one theme, one code or one question: give exactly one of “theme”, “code” and “question”
action-not-two-coders = “coders” must name two different coders, and the coder who stands for both must be a third one
action-not-turned = a rule decided this in a way that no other side can take the place of: change it where it stands, and give “keep” to say that you have seen it
action-not-shown-asked = that it was asked is shown by the passage in which it was asked: give it in “evidence”
action-asked-elsewhere = the passage in “{ $document }” is none of “{ $case }”: that it was asked there is shown by words of its own material
action-silence-taken-back = with “kind” null nothing is said of the cell any more: leave out “text” and “evidence”
action-whole-answers = what a case is judged as a whole answers no research question: leave out “answers”, or name a “criterion”
action-an-absence-says-where-it-was = an absence says where it was looked for; fill in ‘searched’
action-rating-is-not-on-the-sets = “{ $rating }” is not on the set's scale
action-not-applicable-stands-outside-the-scale = “not_applicable” can be given in every set and stands outside its scale; leave it out of “ratings”
action-rating-is-the-rating-of-n = “{ $rating }” is the rating of { $n }; put a new word at its place, or change them first
action-a-criteria-set-needs-a-criterion = a criteria set needs a criterion; give one, or "draft": true if they are still to come
action-the-text-cites-number-and-rests = the text cites [{ $number }] and rests on { $n }; add evidence, change the mark, or give "draft": true
action-an-empty-text-without-evidence-removes = an empty text without evidence removes what stands there, and answers no question; leave out answers, or write a text
action-the-memo-memo-is-no-hypothesis = the memo “{ $memo }” is no hypothesis; give it the kind hypothesis first, with set_memo
action-a-note-goes-with-a-keyword = a note goes with a keyword that was touched; leave it out, or give "touched": true
action-the-key-is-not-open-open = the key is not open. Open it, or make one, under Protection
action-the-list-has-no-column-name = the list has no column “name”. Its first line names the columns: name, pseudonym, kind
action-kind-is-no-kind-of-name = “{ $kind }” is no kind of name. Use person, place, organisation, job_title or other
action-a-reason-is-needed-and-this = a reason is needed and this one is empty. Say why, for the journal
action-this-participant-has-withdrawn-nothing-of = this participant has withdrawn; nothing of hers is kept and nothing can be changed
action-the-two-meaning-units-are-in = the two meaning units are in different documents
action-p-is-not-a-project-that = { $p } is not a project that can be read, or it is damaged. Expected: the folder NAME.qda of a QualCoder project with data.qda in it, a database (.sqlite3) from Taguette or LibreQDA, or one (.rqda) from RQDA. Open it in the program that made it and export it anew, as REFI-QDA (.qdpx) where that is possible
action-p-is-no-table-of-this = { $p } is no table of this program's that carries ids and versions. Take one out as xlsx or csv, and change that
action-p-holds-no-criteria-set-expected = { $p } holds no criteria set; expected JSON with “name”, “ratings” and “criteria”, as “Save to a file” under Assess writes it
action-p-could-not-be-read-or = { $p } could not be read or written ({ $source }). Check that it exists and that you may
action-variable = variable
action-coder = coder
action-row-of-the-contrast = row of the contrast
action-criteria-set = criteria set
action-criterion = criterion
action-occasion = occasion
action-activity = activity
action-link-of-means-to-end = link of means to end
action-speaker = speaker
action-row-or-column-of-the-theme = row or column of the theme table
action-keyword = keyword
action-query = kept question
action-rating = rating
action-quarantine = quarantine
action-reporting-item = reporting item
action-document-code-case-or-other-thing = document, code, case or other thing
a-document = a document
a-case = a case
a-participant = a participant
a-variable = a variable
a-code = a code
a-coding = a coding
a-coder = a coder
a-research-question = a research question
a-theme = a theme
a-meaning-unit = a meaning unit
a-contrast = a contrast
a-row-of-the-contrast = a row of the contrast
a-finding = a finding
a-criteria-set = a criteria set
a-criterion = a criterion
a-occasion = an occasion
a-assessment = an assessment
a-activity = an activity
a-link-of-means-to-end = a link of means to end
a-memo = a memo
a-speaker = a speaker
a-row-or-column-of-the-theme = a row or column of the theme table
a-keyword = a keyword
a-query = a kept question
a-rating = a rating
a-quarantine = a quarantine
a-reporting-item = a reporting item
a-document-code-case-or-other-thing = a document, code, case or other thing
action-n-assessments = { $n ->
    [one] { $n } assessment
   *[other] { $n } assessments
}
action-n-pieces-of-evidence = { $n ->
    [one] { $n } piece of evidence
   *[other] { $n } pieces of evidence
}
action-the-change-is-made-the-journal = The change is made: the journal says that it was let out. But nothing has left: { $m }
action-the-tree-would-go-deeper-than = the tree would go deeper than { $limit } levels; place it further up, or join some levels

## app

app-the-import-stopped-unexpectedly-nothing-was = The import stopped unexpectedly; nothing was imported
app-the-file-could-not-be-read = The file could not be read
app-the-project-is-open-already = The project is open already
app-letters-are-commands = Single letters are commands while the text or a list has the keyboard
app-letters-are-no-commands = Single letters are no commands any more
app-the-project-has-been-open-elsewhere = The project has been open elsewhere since { $by }. Here it can be read, but not changed
app-mening-demonstration-mening = Mening demonstration.mening
app-the-key-is-destroyed = The key is destroyed
app-one-step-done-again = One step done again
app-n-steps-done-again = { $n ->
    [one] { $n } step
   *[other] { $n } steps
} done again
app-one-step-undone = One step undone
app-n-steps-undone = { $n ->
    [one] { $n } step
   *[other] { $n } steps
} undone
app-saved-to-shown = Saved to { $shown }
app-todays-backup-could-not-be-made = Today's backup could not be made: { $what }
app-the-backup-could-not-be-read = The backup could not be read
app-the-project-is-as-it-was = The project is as it was { $when }. Undo brings back what it was just now
app-without-the-words-of-who-who = . Without the words of { $who } who withdrew since
app-and-more-more-which-mening-check = and { $more } more, which “mening check” lists
app-something-in-the-project-has-changed =
    Something in the project has changed by itself, on the disk or by another program:
    { $flaws }
app-the-disk-is-full-the-project = The disk is full. The project can be read, and exported to another disk, but not changed until there is room and it is opened anew
app-replaced-in-texts-and-written-in = Replaced { $in-texts }, and { $written } in what is written about them
app-withdrawn-turns-and-codings-are-gone = Withdrawn: { $turns } and { $codings } are gone for good. { $proved }
app-replacing-names = Replacing names
app-withdrawing = Withdrawing
app-destroying-the-key = Destroying the key
app-opening = Opening
app-closing = Closing
app-exporting = Exporting
app-encrypting = Encrypting
app-changing-the-password = Changing the password
app-making-it-plain = Taking the encryption away
app-going-through-the-journal = Going through the journal
app-taking-in-the-corrected-file = Taking in the corrected file
app-bringing-the-backup-back = Bringing the backup back
app-the-writing-broke-off = The program could not finish what it was writing. Nothing of that was changed; what was done before is kept

## archive

archive-readme-txt = README.txt
archive-archive-of-a-study-title-purpose =
    Archive of a study

    { $title }
    { $purpose }

    Made { $date } with { $program }. The material is pseudonymised: it remains personal data as long as
    anyone can tell who is behind a pseudonym, and must be kept accordingly.{"\u000A"}
archive-what-it-holds-in-counts = {"\u000A"}WHAT IT HOLDS, IN COUNTS{"\u000A"}{"\u000A"}
archive-may-not-be-quoted-these-participants =
    {"\u000A"}MAY NOT BE QUOTED

    These participants may not be quoted; their words are in the folder restricted/ alone:{"\u000A"}{"\u000A"}
archive-documents = documents
archive-codes = codes
archive-meaning-units = meaning units
archive-themes = themes
archive-contrasts = contrasts
archive-memos = memos
archive-restricted-readme-txt = restricted/README.txt
archive-these-passages-should-not-have-been =
    These passages should not have been collected, and were put in quarantine (quarantine.json): they
    are in no analysis, table or text of this archive.{"\u000A"}
archive-these-words-were-said-by-participants = These words were said by participants who may not be quoted (not_quoted.json).{"\u000A"}
archive-they-are-kept-here-alone-because =
    They are kept here alone, because research material must not be destroyed without a decision.
    Do not hand this folder on with the rest.{"\u000A"}
archive-files =
    {"\u000A"}FILES

      documents/          the text of every document, one file each
      documents.csv       which file is which document, with kind, date, level, cases and participants
      tables/             the study's tables: excerpts, codebook, condensations, themes, contrasts and so on
      project.json        everything, for programs; FORMAT.md explains every field
      checksums.txt       SHA-256 of every other file (check with: sha256sum -c checksums.txt){"\u000A"}
archive-restricted-files = {"  "}restricted/         what is in quarantine or may not be quoted, in words; read the note there first{"\u000A"}
archive-reading =
    {"\u000A"}HOW TO READ THEM

    All files are UTF-8 text without byte-order mark. Lines of the documents and of the JSON end with LF.
    Csv has commas between values and column names in its first line; a cell that a spreadsheet would run
    as a formula has an apostrophe before it.
    Positions are Unicode code points from 0, half-open: start is included, end is not.
    In the documents, words in quarantine and words that may not be quoted are covered letter for letter,
    with a mark where it fits, so that every position stays what it was. In the tables a mark stands in
    their place.

    WHAT IT LEAVES OUT

      - the imported files themselves: they hold names
      - the key between names and pseudonyms
      - recordings
      - the words of participants who have withdrawn; that they took part and withdrew remains noted
      - earlier wordings, but for memos; the journal holds the names of steps, not what they changed{"\u000A"}

## ask

ask-my-study-mening = My study.mening
ask-path = Path
ask-encrypt-it-with-a-password = Encrypt it with a password
ask-folder = Folder…
ask-new-project = New project
ask-where-the-projects-file-is-to = Where the project's file is to be. Everything is kept in this one file
ask-open-project = Open project
ask-the-path-of-a-mening-file = The path of a .mening file. It can also be dropped on the window
ask-import-documents = Import documents
ask-documents-subtitles-survey-tables-folders-zip = Documents, subtitles, survey tables, folders, zip files or other programs' projects (.qdpx, a QualCoder folder NAME.qda, Taguette's .sqlite3), one path a line; Ctrl+Enter goes on. Files can also be dropped on the window
ask-import = Import
ask-replace-with-a-corrected-file = Replace with a corrected file
ask-the-path-of-the-corrected-file = The path of the corrected file. What is coded moves with its words; what loses its words is listed for you to decide. One step, which can be undone
ask-replace = Replace
ask-open-a-criteria-set = Open a criteria set
ask-the-path-of-a-json-file = The path of a .json file that holds a set
ask-save-the-criteria-set = Save the criteria set
ask-where-the-file-is-to-be = Where the file is to be. Criteria and scale are in it, no assessments
ask-save = Save
ask-mening-project = Mening project
ask-bring-back-as-a-copy = Bring back as a copy
ask-where-the-copy-is-to-be = Where the copy is to be. The project and the backup stay as they are
ask-write-the-copy = Write the copy

## assess

assess-edit-the-set = Edit the set
assess-add-a-criteria-set = Add a criteria set
assess-no-occasion-yet = No occasion yet
assess-compared-with = compared with
assess-nothing = nothing
assess-compared-with-2 = Compared with
assess-new-occasion-then-enter = New occasion, then Enter
assess-new-occasion = New occasion
assess-wanted-is-shown-open-a-cell = “{ $wanted }” is shown; open a cell to assess it
assess-close-the-case = Close the case
assess-activities-planned-and-carried-out = Activities, planned and carried out
assess-no-activity-is-written-yet = No activity is written yet
assess-new-activity-then-enter = New activity, then Enter
assess-new-activity = New activity
assess-reason = Reason
assess-remove-name = Remove { $name }
assess-done-choosing = Done choosing
assess-choose-evidence = Choose evidence…
assess-means-and-ends = Means and ends
assess-does-title-hold = Does { $title } hold?
assess-does-it-hold-and-on-what = Does it hold, and on what grounds?
assess-remove-title = Remove { $title }
assess-no-link-from-a-means-to = No link from a means to an end is written yet
assess-end = End
assess-link-the-means-to-the-end = Link the means to the end
assess-the-set-has-no-criteria-yet = The set has no criteria yet. Add them with the pencil above
assess-the-study-has-no-cases-yet = The study has no cases yet; they are made in Gather
assess-not-assessed = not assessed
assess-the-case-as-a-whole = The case as a whole
assess-rate-the-case-as-a-whole = Rate the case as a whole
assess-a-case-has-risen-when = A case has risen when
assess-n-both-ways = , { $n } both ways
assess-n-of-m-have-risen = { $risen } of { $of ->
    [one] { $of } case
   *[other] { $of } cases
} { $risen ->
    [one] has
   *[other] have
} risen, { $unchanged } unchanged, { $fallen } fallen{ $both }. { $rule }
assess-activities-of-name = Activities of { $name }
assess-corner-since-before = { $corner }, since { $before }
assess-what-every-case-is-to-be = What every case is to be asked
assess-fixed-criteria-with-a-scale-asked = Fixed criteria with a scale, asked of every case at baseline and follow-up. Begin with a set that is ready; everything in it can be changed
assess-write-your-own = Write your own
assess-open-a-set-from-a-file = Open a set from a file…
assess-name-the-occasion-above-first-such = Name the occasion above first, such as baseline
assess-close-the-cell = Close the cell
assess-remove-the-assessment-at-label = Remove the assessment at { $label }
assess-reasoning-label = Reasoning, { $label }
assess-why-this-rating = Why this rating
assess-rating-o = Rating, { $o }
assess-key-n = Key { $n }
assess-source-speaks-sign-turn-it = { $source } speaks { $sign }; turn it
assess-take-away-the-evidence-from-source = Take away the evidence from { $source }
assess-evidence-from-source = Evidence from { $source }
assess-what-the-case-says = What the case says
assess-passages-come-here-when-the-cases = Passages come here when the case's documents are condensed
assess-make-evidence-of-text = Make evidence of: { $text }
assess-the-criteria-set = The criteria set
assess-close-the-set = Close the set
assess-criteria = Criteria
assess-name-of-the-set = Name of the set
assess-scale-one-rating-a-line-lowest = Scale, one rating a line, lowest first
assess-a-rating-that-is-renamed-takes = A rating that is renamed takes its assessments with it
assess-remove-called = Remove { $called }
assess-move-called-down = Move { $called } down
assess-move-called-up = Move { $called } up
assess-question = Question
assess-new-criterion-then-enter = New criterion, then Enter
assess-new-criterion = New criterion
assess-copy-as-json-to-hand-it = Copy as JSON, to hand it on
assess-the-set-is-on-the-clipboard = The set is on the clipboard
assess-save-to-a-file = Save to a file…
assess-make-a-copy-of-the-set = Make a copy of the set
assess-name-copy = { $name } (copy)
assess-remove-the-set-and-its-assessments = Remove the set and its assessments
assess-removed-ctrl-z-brings-it-back = Removed; Ctrl+Z brings it back
assess-asks-for-the-outcome = Asks for the outcome
assess-asks-for-the-outcome-name = { $name } asks for the outcome
assess-a-cases-chapter-ends-with-it = In the report, a case's chapter ends with the parts of sets that ask for the outcome

## axis

axis-groups-of-cases = Groups of cases
axis-roles = Roles
axis-levels = Levels
axis-kinds-of-document = Kinds of document
axis-time = Time

## cli

cli-password-of-the-key = Password of the key:{" "}
cli-password-of-the-file-name = Password of “{ $name }”:{" "}
cli-new-password-of-the-key = New password of the key:{" "}
cli-left-for-you-to-decide-left = Left for you to decide: { $left } where several share the name, or where it may be a word or another name. “--preview” lists them; “--doubtful replace” puts the likeliest pseudonym there
cli-the-project-is-not-encrypted-the = The project is not encrypted: the imported files and earlier wordings in it still hold the names. Encrypt it with “mening encrypt”
cli-the-key-is-destroyed-with-the = The key is destroyed, with the imported files and every earlier wording. Nothing before this can be undone
cli-the-project-has-let-go-of = The project has let go of the key, and nothing before this can be undone; the key's own file is still to be wiped
cli-first-and-others-more = { $first } and { $others } more
cli-the-guard-found-nothing = The guard found nothing
cli-these-had-rested-on-the-words = {"\u000A"}These had rested on the words:{"\u000A"}
cli-written-to-p-more = Written to { $p }{ $more }
cli-archived-to-p-n-files = Archived to { $p }, { $n ->
    [one] { $n } file
   *[other] { $n } files
}
cli-password-of-the-project = Password of the project:{" "}
cli-nobody-can-recover-a-forgotten-password = Nobody can recover a forgotten password. Choose one of several words.
cli-new-password = New password:{" "}
cli-the-same-again = The same again:{" "}
cli-sure = sure
cli-the-first-n-places-of-d = {"\u000A"}The first { $n } places, of { $d ->
    [one] { $d } document
   *[other] { $d } documents
}
cli-the-project-is-whole = The project is whole
cli-the-names-of-the-key-were-not = The names of the key were not looked for: this project has one, { $key }; give it with --key
cli-changed-here-too-left-as-it = {" "}(changed here too: left as it is)
cli-no-such-theme-left-as-it = {" "}(no such theme: left as it is)
cli-nothing-is-changed = Nothing is changed
cli-word-is-no-command-and-no = “{ $word }” is no command and no project; “mening --help” lists the commands
cli-word-is-no-command-and-no-project = “{ $word }” is no command and no project; did you mean { $near }?
cli-format-goes-to-a-file-name = { $format } goes to a file: name it with --output
cli-which-table-name-it-with-table = Which table? Name it with --table, for example excerpts
cli-option-would-do-nothing-here-it = { $option } would do nothing here: it is for { $only }. Leave it out
cli-the-demonstration-study-documents-documents-is = The demonstration study, { $documents } documents, is in { $p }
cli-there-is-no-screen-to-open = There is no screen to open it on; the commands work without one: mening --help
cli-made-p = Made { $p }
cli-p-is-encrypted-plain-backups-were = { $p } is encrypted; plain backups were removed. Nobody can recover a forgotten password
cli-p-has-a-new-password-backups = { $p } has a new password; backups under the old one were removed
cli-p-is-plain-whoever-has-the = { $p } is plain: whoever has the file can read it
cli-done-name-n-actions = Done: { $name } ({ $n ->
    [one] { $n } action
   *[other] { $n } actions
})
cli-done-name = Done: { $name }
cli-marked-as-read-through = Marked as read through for condensing: { $n ->
    [one] { $n } document
   *[other] { $n } documents
} ({ $names })
cli-nothing-is-condensed-to-its-end = No document is condensed to its end: nothing was marked as read through
cli-something-that-was-begun-before-could = Something that was begun before could not be finished yet: { $what }
cli-files-that-become-documents = files that become documents
cli-tables = tables
cli-plain-text = plain text
cli-word-opendocument-and-rtf = Word, OpenDocument and RTF
cli-option-would-do-nothing-no-file = { $option } would do nothing: it is for { $only }, and none of the files is one. Nothing was imported; leave it out
cli-replaced-in-texts-and-written-in = Replaced { $in-texts }, and { $written } in what is written about them. The names are in the key alone, { $p }
cli-withdrawn-for-good-said-codings-units = Withdrawn for good: { $said }, { $codings }, { $units } and { $evidence } are gone. What remains is called { $name }. Exports that were made before are not in the program's reach
cli-name-had-withdrawn-what-was-left = { $name } had withdrawn already. What was left to do is done now; the journal says what was searched
cli-name-had-withdrawn-something-is-still = { $name } had withdrawn already, and what was left could not be finished. { $proved }
cli-password-of-the-damaged-project = Password of the damaged project:{" "}
cli-the-journals-chain-of-digests-begins = {"\u000A"}The journal's chain of digests begins anew at step { $step }, which took something away for good or saved a damaged project
cli-all-saved-rows-are-saved-in = { $saved ->
    [one] The one row is saved in { $p }
   *[other] All { $saved } rows are saved in { $p }
}
cli-saved-rows-are-saved-in-p = { $saved ->
    [one] { $saved } row is
   *[other] { $saved } rows are
} saved in { $p }; { $lost ->
    [one] { $lost } is
   *[other] { $lost } are
} known to be lost. Keep the damaged file, and look at its backups as well
cli-gone-of-of-pages-could-not = { $gone } of { $of } pages could not be read
cli-frames-pages-of-the-log-beside = { $frames ->
    [one] { $frames } page
   *[other] { $frames } pages
} of the log beside it could not be used, and with them { $steps ->
    [one] the last change
   *[other] the last { $steps } changes
}: the log is damaged before them
cli-rows-stand-in-for-lost-ones = { $n ->
    [one] { $n } row stands in for a lost one that others name
   *[other] { $n } rows stand in for lost ones that others name
}
cli-texts-are-lost-a-sign-for = { $n ->
    [one] { $n } text is lost; a sign for each character keeps the places in it
   *[other] { $n } texts are lost; a sign for each character keeps the places in them
}
cli-pointers-to-lost-rows-were-taken = { $n ->
    [one] { $n } pointer to a lost row was taken out
   *[other] { $n } pointers to lost rows were taken out
}
cli-rows-were-left-out-what-they = { $n ->
    [one] { $n } row was left out: what it belongs to is lost
   *[other] { $n } rows were left out: what they belong to is lost
}
cli-perhaps-more = perhaps more
cli-saved-saved = { $saved } saved
cli-lost-lost = { $lost } lost
cli-there-are-no-backups-yet-one = There are no backups yet. One is made before the first change of each day, and before steps that risk much
cli-and-more-more = {"    "}… and { $more } more
cli-the-project-is-as-it-was = The project is as it was { $when }. “mening undo” brings back what it was just now
cli-a-copy-for-coder-is-in = A copy for { $coder } is in { $p }: { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}. Whoever has it reads what is in it
cli-what-others-coded-and-wrote-is-not = What others coded, wrote and concluded is not in it
cli-who-withdrew-there-and-so-here = { $who } withdrew in a copy: the words are gone here, too, for good
cli-who-withdrew-there-and-will-here = { $who } withdrew in a copy: the words will go here, too, for good
cli-decided-by-rule-n = Decided by rule: { $n }. What stands in the project, and what does not:
cli-nothing-was-decided-by-rule = Nothing was decided by rule
team-the-project-is-of-no-team = The project is in no team. Begin one with 'mening team init PROJECT FOLDER', or join one with a copy that a colleague in it handed out
team-the-project-is-of-one-already = The project is in a team already, over { $p }. Leave it first, with 'mening team leave'
team-there-is-one-in-p-already = There is a team in { $p } already. Join it with a copy that a colleague in it handed out, or choose another folder
team-the-copy-has-no-invitation = This copy has no invitation. Expected: a copy of the whole project that was handed out after the team was begun, when nothing was in quarantine
team-p-is-not-there-or-no-teams = { $p } is not there, or no team has begun in it. Check that the folder is synchronised to this computer
team-p-is-of-another-study = Nothing in { $p } can be read with the key of this study. Choose the folder of the team that handed the copy out, and wait until it is synchronised
team-the-project-lies-in-p = The project lies in { $p } itself. A synchronised folder would damage it: move it to another folder on this computer, and try again
team-the-change-could-not-be-sealed = What was done here could not be encrypted. Nothing was put in the team’s folder
team-put-n = Put in the team’s folder: { $n ->
    [one] one changed row
   *[other] { $n } changed rows
  }
team-nothing-to-put = Nothing to put: all that was done here is in the team’s folder
team-n-files-wait = { $n ->
    [one] One change waits for others that are not in the folder yet
   *[other] { $n } changes wait for others that are not in the folder yet
  }
team-n-files-removed = { $n ->
    [one] One older change was removed from the folder; what it brought is in a newer one
   *[other] { $n } older changes were removed from the folder; what they brought is in a newer one
  }
team-file-name-was-not-taken-in = { $name } was not taken in: { $why }
team-not-here = it cannot be read on this computer yet
team-not-whole = it is not complete, was changed, or is none of the team’s
team-forged = it is not by the colleague that it names
team-too-new = it was written by a newer version of Mening
team-unclear = it is damaged, or holds words of somebody who has withdrawn that cannot be told apart
team-not-encrypted = The project is not encrypted, and the team’s key lies in it: whoever gets the file can read all that the team puts. Encrypt it with 'mening encrypt'
team-synchronised-around = The project lies in { $p }, which seems to be synchronised. That can damage it: move it to a folder that is not
team-this-copy = this copy
team-has-left = has left the team
team-may-have-words = has not been here since somebody withdrew, and may still have the words
team-unsent = Something was done here that is not in the team’s folder yet. Run 'mening team sync'
team-it-was-left = The copy has left the team, and its key is gone from it
team-folder-is-needed = Which folder? Write 'mening team { $verb } PROJECT FOLDER'
cli-nothing-was-changed = This is a preview: nothing was changed
cli-password-of-the-copy-p = Password of the copy { $p }:
cli-name-nothing-new = { $name }: nothing new
cli-name-brings = { $name }:
cli-coder-n-steps-from-to = { $coder }: { $n ->
    [one] { $n } step
   *[other] { $n } steps
}, { $first } – { $last }
cli-rows-added-changed-removed = { $added } added, { $changed } changed, { $removed } removed
clash-changed-in-both = changed in both
clash-removed-and-used = removed and used: it stays
clash-same-name-twice = the same name twice
clash-made-twice = made twice: now one
clash-text-edited-in-both = the text edited in both
clash-its-words-are-gone = its words are gone
clash-beneath-one-another = beneath one another
copies-and-more-more = and { $more } more
copies-blind = Without what others coded and wrote, and without their names
copies-by-case = In turn from each case
copies-by-kind = In turn from each kind
copies-chosen-documents = Chosen documents
copies-all-documents = All documents
copies-sample = A sample
copies-file-name = { $name } – copy.mening
copies-files = Paths of the copies, one on each line
copies-frozen = The code book stays as it is in the copy
copies-goes = { $documents ->
    [one] { $documents } document goes
   *[other] { $documents } documents go
}, with { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
} and { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}
copies-guard-found = The guard found names or identifiers in what goes:
copies-how-many = How many
copies-looking = Looking at what goes
copies-looking-at-what-comes = Looking at what comes
copies-never-goes = The journal, the imported files and what was withdrawn or is in quarantine never go
copies-open-instead = Open it instead
copies-password = Password of the copy
copies-password-of-a-copy = Password of the colleague’s copy
copies-seed = The same number draws the same documents
copies-show-what-comes = Show what comes
copies-show-what-goes = Show what goes
copies-take-in = Take in
copies-taken-in = The colleague’s work is taken in
copies-taking-in = Taking in a colleague’s work
copies-undone-as-one = It is one step, which can be undone
copies-where = Where the copy is to be
copies-who = Who will work in the copy
copies-writing = Writing the copy
clashes-close = Close what was decided by rule
clashes-leave = Leave it so
clashes-nothing = Nothing
clashes-open-of-all = { $open } of { $all } not looked at
clashes-other = Does not stand
clashes-seen = Looked at
clashes-stands = Stands in the project
clashes-title = Decided by rule
clashes-turn = Let the other stand
clashes-what-is-listed = When colleagues’ work comes in, what both changed is decided by a rule that is the same in every copy, and listed here with both sides
cli-without-the-words-of-who-who = {"\u000A"}Without the words of { $who } who withdrew since
cli-password-that-the-backup-was-made = Password that the backup was made under:{" "}
cli-n-meaning-units = { $n ->
    [one] { $n } meaning unit
   *[other] { $n } meaning units
}

## code

code-inductive = inductive
code-deductive = deductive
code-let-go-of-the-coding = Let go of the coding
code-a-very-long-passage = A very long passage
code-memo-on-the-coding = Memo on the coding
code-write-a-memo = Write a memo
code-its-course = Its course
code-why = Why?
code-why-the-code-was-last-changed = Why the code was last changed
code-what-the-code-stands-for = What the code stands for
code-use-it-when = Use it when
code-do-not-use-it-when = Do not use it when
code-since-since = since { $since }
code-find-in-this-document = Find in this document
code-previous-place = Previous place
code-next-place = Next place
code-at-of-n = { $at } of { $n }
code-close-the-search = Close the search
code-here-you-read-and-code = Here you read and code
code-bring-in-a-transcript-a-field = Bring in a transcript, a field note or a policy document first. Then select words in it and type the name of a code.
code-no-passage-carries-this-code-yet = No passage carries this code yet
code-close-the-passages = Close the passages
code-passages-in-documents = { $passages } in { $documents }
code-split-off-picked = Split off { $picked }…
code-name-of-the-code-that-is = Name of the code that is split off
code-pick-for-a-code-of-its = Pick for a code of its own
code-new-code-name = New code “{ $name }”
code-code-for-the-selection = Code for the selection
code-find-a-code-or-name-a = Find a code or name a new one
code-put-the-selection-in-quarantine = Put the selection in quarantine
code-it-leaves-analysis-search-and-exports = It leaves analysis, search and exports, and is kept for the archive
code-why-it-should-not-have-been = Why it should not have been collected
code-put-in-quarantine = Put in quarantine
code-unfold = Unfold
code-fold = Fold
code-name-of-the-code = Name of the code
code-rename-f2 = Rename  (F2)
code-new-code-beneath = New code beneath…
code-merge-into = Merge into…
code-remove-it-is-not-used = Remove (it is not used)
code-remove-with-its-codings-codings-in = Remove with its { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
code-remove-with-codings-codings-and-beneath = Remove with { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} and { $beneath ->
    [one] { $beneath } code
   *[other] { $beneath } codes
} beneath
code-filter-codes = Filter codes
code-select-words-in-the-text-and = Select words in the text and type a name: it becomes a code. Or make codes from theory here.
code-code-tree = Code tree
code-name-of-the-new-code = Name of the new code
code-beneath-n = Beneath { $n }
code-enter-tags = Enter: tag with “{ $name }”
code-enter-makes = Enter: new code “{ $name }”
code-the-edge-was-moved = The edge of “{ $name }” was moved
code-select-words-then-type = Select words, then type a code or its figure
code-give-codes-figures = Give codes figures by right-clicking them: then one key tags. 0 takes the code used last
code-figure = Figure that tags
code-show-its-passages = Show its passages
code-tag-with-name = Tag with “{ $name }”
code-go-to-the-words = Go to the words
code-another-code-instead = Another code instead
code-read-in-full-width = Read in full width
code-back-to-the-text = Back to the text
code-shown-of-all = { $shown } of { $all }
code-filter-passages = Filter by words, document, case, role, coder
code-in-order-of = In order of { $what }
code-role-within = role
code-coder-within = coder
code-length-within = length
code-keys-of-the-list = Enter goes to the words, Space shows what stands around them, Delete takes the code away, Shift+F10 has more. Ctrl+click on another code reads it along
keys-figure-tags = Tag the selected words with the code of that figure
keys-zero-tags = Tag them with the code used last
keys-letters-name-a-code = Type over selected words: a code's name
keys-select = Select
keys-select-words = Select by words
keys-select-paragraphs = Select by paragraphs
keys-select-rows = Select to the beginning or end of the row
keys-to-the-ends = To the beginning or end of the text
keys-pages = A page up or down
keys-select-all = Select the whole text
keys-let-go = Let go of the selection, leave a field or a menu
keys-through-lists = Through a list
keys-fold = Fold and unfold
keys-take = Take what is marked in a list
keys-menu = What can be done with what has the keyboard
keys-next-control = To the next control, or back
copied-with-source = “{ $words }” ({ $document }, ¶{ $paragraph }, { $project })
copied-with-its-source = Copied with its source
copied-n-words = { $n ->
    [one] Copied: { $n } word
   *[other] Copied: { $n } words
}

## coders

coders-who-is-coding = Who is coding
coders-codings-meaning-units-and-every-step = Codings, meaning units and every step in the journal are put down to whoever is chosen. Others' stay theirs
coders-name-of-another-coder = Name of another coder
coders-the-coders-name = The coder's name
coders-rename-shown = Rename { $shown }
coders-coding-name = Coding: { $name }

## commands

commands-shift = Shift
commands-enter = Enter
commands-delete = Delete
commands-gather = Gather
commands-code = Code
commands-condense = Condense
commands-explore = Explore
commands-structure = Structure
commands-contrast = Contrast
commands-assess = Assess
commands-report = Report
commands-new-project = New project…
commands-open-project = Open project…
commands-open-the-demonstration-study = Open the demonstration study
commands-import-documents = Import documents…
commands-export-tables = Export tables…
commands-undo = Undo
commands-redo = Redo
commands-show-the-journal = Show the journal
commands-show-memos = Show memos
commands-show-protection = Show protection
commands-show-research-questions = Show research questions
commands-new-memo = New memo
commands-find-a-command = Find a command
commands-go-back = Go back
commands-go-forward = Go forward
commands-new-code = New code…
commands-code-the-selection = Code the selection…
commands-code-in-vivo = Code in vivo
commands-remove-the-coding = Remove the coding
commands-memo-on-the-coding = Memo on the coding…
commands-put-the-selection-in-quarantine = Put the selection in quarantine…
commands-mark-as-read-through = Mark as read through
commands-meaning-unit-of-the-selection = Meaning unit of the selection
commands-meaning-units-of-all-speaker-turns = Meaning units of all speaker turns
commands-meaning-units-of-all-paragraphs = Meaning units of all paragraphs
commands-split-the-meaning-unit-here = Split the meaning unit here
commands-merge-with-the-next-meaning-unit = Merge with the next meaning unit
commands-swap-rows-and-columns = Swap rows and columns
commands-show-themes = Show themes
commands-new-contrast = New contrast…
commands-new-case = New case…
commands-new-participant = New participant…
commands-switch-between-dark-and-light = Switch between dark and light
commands-language = Language…
commands-larger-text = Larger text
commands-smaller-text = Smaller text
commands-everything-larger = Everything larger
commands-everything-smaller = Everything smaller
commands-everything-at-its-usual-size = Everything at its usual size
commands-high-contrast = High contrast on or off
commands-next-part-of-the-window = Next part of the window
commands-previous-part-of-the-window = Previous part of the window
reading-coded-codes = coded: { $codes }
reading-marked-marks = marked: { $marks }
reading-where-name-begins = Where “{ $name }” begins
reading-where-name-ends = Where “{ $name }” ends
commands-wider-text-column = Wider text column
commands-narrower-text-column = Narrower text column
commands-keyboard-shortcuts = Keyboard shortcuts
commands-encrypt-the-project = Encrypt the project…
commands-change-the-password = Change the password…
commands-make-the-project-plain = Make the project plain…
commands-who-is-coding = Who is coding…
commands-agreement = Compare two coders
commands-hand-out = Hand out to a colleague…
commands-take-in = Take in a colleague’s work…
commands-clashes = Show what was decided by rule
commands-lock-the-project = Lock the project
commands-close-the-project = Close the project
commands-show-backups = Show backups
commands-copy-the-selection = Copy the selection
commands-copy-with-source = Copy with its source
commands-rename = Rename
commands-full-screen = Full screen
commands-single-letters = Single letters as commands, or not

## condense

condense-essential = essential
condense-context = context
condense-excluded = excluded
condense-put-the-cursor-in-the-units = Put the cursor in the unit's words, where it should be split
condense-there-is-no-meaning-unit-after = There is no meaning unit after this one
condense-name-percent-condensed = { $name }, { $percent } % condensed
condense-the-statement-holds-as-it-is = The statement holds as it is now
condense-the-words-have-changed-since = The words have changed since
condense-the-condensation-has-changed-since = The condensation has changed since
condense-no-essential-meaning-units-yet-the = No essential meaning units yet; the statement rests on those
condense-all-essential-units-are-used = All essential units are used
condense-1-essential-unit-not-used-yet = 1 essential unit, not used yet
condense-unused-of-n-essential-units-are = { $unused } of { $n } essential units are not used yet
condense-show-only-those = Show only those
condense-evidence-for-the-statement = Evidence for the statement
condense-used = used
condense-not-used-yet = not used yet
condense-everything-is-condensed-or-set-aside = Everything is condensed or set aside
condense-statement = Statement
condense-themes = Themes…
condense-condensed-of-what-the-respondents-say = Condensed of what the respondents say
condense-next-gap = Next gap
condense-1-unit = 1 unit
condense-n-units = { $n } units
condense-all-1-not-condensed = { $all }, 1 not condensed
condense-all-n-not-condensed = { $all }, { $n } not condensed
condense-all-at-once = All at once…
condense-of-words-that-are-in-no = Of words that are in no unit yet
condense-read-the-whole-interview = Read the whole interview
condense-fix-the-natural-meaning-units-as = Fix the natural meaning units, as the speaker expresses them
condense-restate-each-in-one-short-sentence = Restate each in one short sentence
condense-ask-each-unit-your-research-questions = Ask each unit your research questions
condense-tie-the-essential-themes-together-in = Tie the essential themes together in a statement
condense-no-meaning-units-yet = No meaning units yet
condense-or-select-words-in-the-text = Or select words in the text and press Ctrl+U
condense-list-the-documents = List the documents
condense-here-you-condense-meaning = Here you condense meaning
condense-bring-in-a-document-first-then = Bring in a document first. Then make meaning units of it, and restate each in one short sentence.
condense-not-condensed = {" "}· not condensed
condense-1-answer = 1 answer
condense-n-answers = { $n } answers
condense-its-meaning-in-one-short-sentence = Its meaning in one short sentence
condense-what-you-read-out-of-it = What you read out of it, kept apart
condense-what-it-says-about-this-question = What it says about this question
condense-remove-the-meaning-unit-delete = Remove the meaning unit  (Delete)
condense-ctrl-enter-next-unit = Ctrl+Enter: next unit
condense-this-document = This document
condense-in-general = In general
condense-descriptive-statement = Descriptive statement
condense-tie-the-essential-themes-together-in-your = Tie the essential themes together, in your own words. Mark below the units that carry what you write
condense-not-condensed-within = not condensed
condense-choose-a-theme = Choose a theme…
condense-new-theme-name = New theme “{ $name }”
condense-theme-of-the-meaning-unit = Theme of the meaning unit
condense-find-a-theme-or-name-a = Find a theme or name a new one
condense-no-theme = No theme
condense-a-theme-gathers-condensations-across-documents = A theme gathers condensations across documents
condense-remove-the-theme = Remove the theme
condense-new-theme-then-enter = New theme, then Enter
condense-name-of-a-new-theme = Name of a new theme

## contrast

contrast-alike = alike
contrast-differs = differs
contrast-absent = absent
contrast-opposed = opposed
contrast-present = present
contrast-weak = weak
contrast-silent = silent
contrast-speaks-against = speaks against
contrast-something-is-there-now = something is there now
contrast-no-longer-silent = { $case } is called silent, but: { $state }.
contrast-read-name = Read { $name }
contrast-why-it-is-empty = Why it is empty…
contrast-show-where-it-was-asked = Go to the words in which it was asked first: they show that it was
contrast-fewer = Fewer
contrast-more-more = { $more } more
contrast-evidence-for-the-finding = Evidence for the finding
contrast-new-contrast = New contrast
contrast-change-the-contrast = Change the contrast
contrast-name-of-the-contrast = Name of the contrast
contrast-cases-in-the-order-of-the = Cases, in the order of the columns
contrast-themes-as-rows = Themes as rows
contrast-no-themes-yet-give-meaning-units = No themes yet: give meaning units their theme in Condense
contrast-codes-as-rows = Codes as rows
contrast-give-it-a-name = Give it a name
contrast-choose-two-cases-or-more = Choose two cases or more
contrast-choose-a-theme-or-a-code = Choose a theme or a code
contrast-done = Done
contrast-choose-what-the-cases-are-to = Choose what the cases are to each other in this row
contrast-where-it-was-looked-for = Where it was looked for
contrast-documents-questions-words = Documents, questions, words
contrast-an-absence-is-kept-once-it = An absence is kept once it says where it was looked for
contrast-what-is-alike-what-differs-and = What is alike, what differs, and why
contrast-remove-the-finding = Remove the finding
contrast-click-at-a-passage-to-make = Click + at a passage to make it evidence
contrast-changed-since-the-finding-was-written = Changed since the finding was written
contrast-some-of-the-evidence-has-changed = Some of the evidence has changed since this was written
contrast-the-finding-holds-as-it-is = The finding holds as it is now
contrast-choose-the-cases-and-the-themes = Choose the cases and the themes. Then read across and write, row by row, what is alike, what differs, what is missing, and why.
contrast-a-contrast-needs-at-least-two = A contrast needs at least two cases. Say in Gather which documents belong to which case.
contrast-here-you-lay-cases-side-by = Here you lay cases side by side
contrast-change-cases-and-rows = Change cases and rows…
contrast-remove-the-contrast = Remove the contrast
contrast-show-all-cases = Show all cases
contrast-quotes = Quotes
contrast-counts = Counts
contrast-pin-to-read-two-cases-side = Pin to read two cases side by side

## criterion

criterion-risen = risen
criterion-unchanged = unchanged
criterion-fallen = fallen
criterion-new = new
criterion-dropped = dropped
criterion-no-longer-applicable = no longer applicable
criterion-mixed = both ways
criterion-not-applicable = not applicable
criterion-rule-balance = more of its criteria have risen than fallen
criterion-rule-all = some of its criteria have risen and none has fallen
criterion-rule-overall = its rating as a whole has risen
criterion-rule-balance-told = A case has risen when more of its criteria have risen than fallen, fallen when more have fallen than risen, and moved both ways when as many have fallen as risen.
criterion-rule-all-told = A case has risen when some of its criteria have risen and none has fallen, fallen when some have fallen and none has risen, and moved both ways when some have risen and some have fallen.
criterion-rule-overall-told = A case has risen when its rating as a whole has risen, and fallen when that has fallen.
criterion-baseline = Baseline
criterion-follow-up = Follow-up

## demo

demo-demonstration-study = Demonstration study

## document

document-transcript = Transcript
document-field-note = Field note
document-policy-document = Policy document
document-minutes = Minutes
document-survey-answer = Survey answer
document-other = Other
document-strategic = Strategic
document-executing = Executing
document-local = Local

## document-header

document-header-previous-document = Previous document
document-header-next-document = Next document
document-header-choose-another-document = Choose another document
document-header-find-a-document = Find a document
document-header-type-to-find-a-document = Type to find a document

## emptiness

emptiness-no-material = No material: the case has no documents
emptiness-nothing-counts = No material: none of the documents’ words count (set aside, in quarantine, withdrawn or an interviewer’s)
emptiness-not-asked = Not asked
emptiness-not-applicable = Does not apply
emptiness-no-answer = Asked, no answer
emptiness-not-read = Not yet read: { $percent } % of the words remain, in { $documents }
emptiness-read-before = To be read again: { $documents }
emptiness-and-more = and { $more } more
emptiness-not-found = Looked for, not found
emptiness-no-material-short = No material
emptiness-not-read-short = { $percent } % unread
emptiness-read-before-short = To be read again

## through

through-read-for-coding = Read through for coding
through-read-for-condensing = Read through for condensing
through-take-that-back = Take that back
through-read-before-this-code = { $n ->
    [one] { $n } document was read before this code existed as it is
   *[other] { $n } documents were read before this code existed as it is
}

## evidence

evidence-a-claim-that-is-gone = a claim that is gone
evidence-statement-of-on = Statement of { $on }
evidence-the-whole-study = the whole study
evidence-theme-cell-a-b = Theme cell { $a } · { $b }
evidence-finding-contrast-about = Finding { $contrast } · { $about }
evidence-assessment-of-case-occasion = Assessment of { $case }, { $occasion }
evidence-activity-of-case-name = Activity of { $case }: { $name }
evidence-means-and-ends-of-case-means = Means and ends of { $case }: { $means } → { $ends }
evidence-memo-title = Memo { $title }
evidence-silence-of-case-row = Empty cell { $case } · { $row }

## exchange

exchange-the-file-is-empty-export-the = The file is empty. Export the project anew from the program that made it
exchange-this-is-not-a-refi-qda = This is not a REFI-QDA file (.qdpx, .qde or .qdc). Choose “REFI-QDA” or “QDPX” when you export from the other program
exchange-the-file-holds-root-not-a = The file holds “{ $root }”, not a REFI-QDA project or codebook. Choose “REFI-QDA” or “QDPX” when you export from the other program
exchange-there-is-no-project-qde-in = There is no project (.qde) in the file. Export it anew from the program that made it
exchange-the-file-holds-count-projects-and = The file holds { $count } projects, and none is named project.qde, so there is no telling which one is meant. Export one project at a time
exchange-the-file-is-a-codebook-codes = The file is a codebook: codes without documents. Import it as a codebook
exchange-the-file-is-damaged-and-could = The file is damaged and could not be unpacked; nothing was imported. Export the project anew
exchange-the-project-in-the-file-is = The project in the file is damaged or cut off (line { $line }); nothing was imported. Export it anew
exchange-the-project-in-the-file-has = The project in the file has a control character that the format forbids (line { $line }); nothing was imported. Look for an odd character in a name or a comment, remove it in the other program and export anew
exchange-the-file-declares-entities-of-its = The file declares entities of its own, which no program that exchanges projects does; it was not read. Ask whoever sent it where it comes from
exchange-the-file-is-protected-by-a = The file is protected by a password. Export it without one
exchange-the-file-unpacks-to-more-than = The file unpacks to more than { $limit-mb } MB and was not read. Export the project without its recordings
exchange-the-project-nests-more-than-limit = The project nests more than { $limit } levels deep and was not read. Move the codes up and export anew
exchange-there-are-no-codes-to-export = There are no codes to export. Make a code first
exchange-a-file-of-size-mb-mb = A file of { $size-mb } MB is larger than REFI-QDA allows (2047 MB), so nothing was exported. Leave the recording out
exchange-the-export-broke-the-rules-of = The export broke the rules of REFI-QDA ({ $element }), so nothing was exported. This is a fault in Mening; please report it
exchange-the-file-does-not-say-which = The file does not say which version of REFI-QDA it follows; it was read as version 1.0
exchange-the-file-follows-another-version-of = The file follows another version of REFI-QDA ({ $namespace }); it was read as version 1.0
exchange-found-by-their-words-for-their = Found by their words, for their positions led elsewhere: { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
exchange-found-by-their-words-which-stand = Found by their words, which stand in several places; the nearest was taken: { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}. Look them over
exchange-notes-and-parts-of-cases-in = Notes and parts of cases in texts with emoji, whose places could be read in more than one way: { $count }. Look them over
exchange-passages-that-do-not-fit-their = Passages that do not fit their text, or whose words are others than those kept with them: { $count }. They lie as near as can be to where the file has them; look them over
exchange-coders-who-were-hidden-in-the = Coders who were hidden in the other program are here too: { $count }
exchange-the-file-holds-several-projects-and = The file holds several projects, and all are read, each with its codes under its own name: { $names }
exchange-left-out-further-projects-in-the = Left out: further projects in the same file ({ $count })
exchange-left-out-files-whose-names-lead = Left out: files whose names lead out of the package ({ $count }). Ask whoever sent it where it comes from
exchange-left-out-files-that-nothing-in = Left out: files that nothing in the project refers to ({ $count })
exchange-the-file-path-is-missing-guid = The file { $path } is missing ({ $guid }). Export the project anew, with its documents
exchange-paths-not-written-as-the-standard = Paths not written as the standard says, but understood: { $count }
exchange-a-text-is-stored-as-encoding = A text is stored as { $encoding } and not as UTF-8 ({ $guid }); check that å, ä and ö are right
exchange-replaced-characters-of-a-text-could = { $replaced ->
    [one] { $replaced } character of a text could not be read
   *[other] { $replaced } characters of a text could not be read
} ({ $encoding }, { $guid }) and show as �
exchange-a-document-has-its-text-twice = A document has its text twice ({ $guid }); that of the file was taken
exchange-identities-written-in-braces-which-were = Identities written in braces, which were taken off: { $count }
exchange-identities-that-are-not-guids-kept = Identities that are not GUIDs, kept as they are: { $count }
exchange-things-without-an-identity-which-were = Things without an identity, which were given one: { $count }
exchange-identities-that-belong-to-more-than = Identities that belong to more than one thing: { $count }. Check links and memos
exchange-a-coder-is-not-among-the = A coder is not among the file's users ({ $guid }) and was added without a name
exchange-references-that-point-to-nothing-in = References that point to nothing in the file: { $element } ({ $count })
exchange-left-out-because-what-it-must = Left out, because what it must have is missing: { $element } ({ $count })
exchange-colours-that-could-not-be-understood = Colours that could not be understood, left out: { $count }
exchange-positions-with-decimals-rounded-count = Positions with decimals, rounded: { $count }
exchange-left-out-a-passage-from-start = Left out: a passage from { $start } to { $end } in a text of { $length } characters ({ $guid })
exchange-left-out-an-empty-passage-at = Left out: an empty passage at { $start } ({ $guid })
exchange-travel-as-notes = travel as notes
exchange-stay-behind = stay behind
exchange-include = Include
exchange-exclude = Exclude
exchange-n-codes = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
exchange-n-codings = { $n ->
    [one] { $n } coding
   *[other] { $n } codings
}
exchange-n-memos = { $n ->
    [one] { $n } memo
   *[other] { $n } memos
}
exchange-taken-over = Taken over
exchange-names-that-were-taken-and-got = {"\u000A"}  Names that were taken and got a number: { $renamed }
exchange-codings-that-stood-there-already-the = {"\u000A"}  Codings that stood there already, the same code on the same passage by the same coder: { $n }
exchange-n-codings-of-all = { $n } of { $all } codings
exchange-codings-on-areas-stay-behind = {"\u000A"}  Codings that are kept for export and shown nowhere, for they lie on areas of pages and pictures, on stretches of recordings, on whole documents or in texts that are missing: { $n }
exchange-characters = characters, as the standard says
exchange-utf16-units = UTF-16 units, as NVivo does
exchange-bytes = bytes
exchange-line-ends-as-one = , line ends as one
exchange-with-the-mark-at-the-beginning = , with the mark at the beginning of texts
exchange-positions-are-counted-in-sure = Positions were read as counted in { $unit } (found out from the passages, { $percent } % sure)
exchange-positions-are-counted-in-perhaps = Positions were read as counted in { $unit }, which is not sure: other ways of counting fit nearly as well. Compare some passages with the other program
exchange-positions-are-counted-in-as-chosen = Positions were read as counted in { $unit }, as you chose
exchange-kept-for-export-shown-nowhere-element = {"\u000A"}  Kept for export, shown nowhere: { $element } ({ $count })
exchange-not-understood-element-count = {"\u000A"}  Not understood: { $element } ({ $count })
exchange-about-the-project = About the project
exchange-marked-as-important = Marked as important
exchange-untagged = (untagged)
exchange-project-in-taguette = Project in Taguette
exchange-statements = Statements
exchange-saved-questions = Kept questions
exchange-links-of-means-and-ends = Links of means and ends
exchange-themes-as-such = Themes as such
exchange-parents-of-cases = Parents of cases
exchange-consents = Consents
exchange-links-from-cases-to-pictures-sound = links from cases to pictures, sound and film
exchange-attributes-of-pictures-sound-and-film = attributes of pictures, sound and film
exchange-codings-of-areas-in-pictures-and = codings of areas in pictures and PDF pages
exchange-codings-of-sound-and-film = codings of sound and film
exchange-codings-that-were-taken-back = codings that were taken back
exchange-further-categories-of-codes = further categories of codes, each of which lies under one
exchange-rows-that-were-deleted = rows that were deleted and are still in the file
exchange-graphs = graphs
exchange-saved-database-queries = saved database queries
exchange-bibliographic-references = bibliographic references
exchange-pictures = pictures
exchange-sound-recordings = sound recordings
exchange-films = films
exchange-original-files-whose-texts-are-here = original files, whose texts are here
exchange-stays-in-the-other-program = Stays in the other program: { $what } ({ $count })
exchange-a-passage-of-the-project-guid = A passage of the project ({ $guid }) reaches beyond its text, so nothing was exported. The project is damaged, or was changed with another program: run “mening check” on it, and open the newest backup in the folder beside it

## agreement

agreement-title = Agreement between coders
agreement-code = Code
agreement-coders = Coders
agreement-documents = Documents
agreement-unit = Counted in
agreement-n = n
agreement-percent = Alike
agreement-kappa-max = Highest possible κ
agreement-alpha-low = α from
agreement-alpha-high = α to
agreement-all-codes = All codes
agreement-characters = characters
agreement-turns = turns
agreement-units = meaning units
agreement-paragraphs = paragraphs
agreement-no-variation = undefined: no variation
agreement-nothing-compared = undefined: nothing to compare
agreement-nobody-else = undefined: nobody else marked these words
agreement-overlapping = undefined: a coder put two codes on the same words
agreement-only-for-two = only for two coders
agreement-only-for-one-code = only for one code
agreement-missing = undefined: not all have judged all
agreement-left-out = Left out, as not all of these coders have read them through for each of these codes: { $names }
agree-title = Two coders
agree-close = Close the comparison
agree-nobody-to-compare = Nobody to compare yet
agree-two-who-have-read = Two coders are compared over the documents that both have marked as read through for coding
agree-first = First
agree-second = Second
agree-consensus = Consensus
agree-nothing-read-by-both = { $first } and { $second } have not read the same document through for any code
agree-counted-in = Over { $n } { $unit } in { $documents ->
    [one] one document
   *[other] { $documents } documents
 }
agree-open = Open
agree-alike = Alike
agree-percent = { $n } %
agree-left-out = { $n ->
    [one] One document is left out: not both have read it through for every code
   *[other] { $n } documents are left out: not both have read them through for every code
 }
agree-row-said = { $name }: Krippendorff α { $alpha }, Cohen κ { $kappa }, { $alike } alike, { $open ->
    [one] one open difference
   *[other] { $open } open differences
 }
agree-interval = α between { $low } and { $high }, by drawing among { $n } documents
agree-settled-of-all = { $settled } of { $all } settled
agree-no-difference = They do not differ here
agree-next = Next difference
agree-previous = Previous difference
agree-take-over = { $n ->
    [one] Take over the one passage that both marked alike, as { $name }
   *[other] Take over the { $n } passages that both marked alike, as { $name }
 }
agree-take-over-why = The passages become codings of { $name }, who stands for what both agree on; nobody’s own codings are touched
agree-only-one = Only { $name }: { $code }
agree-other-edges = { $code }, with other edges
agree-other-code = { $first }: { $one } · { $second }: { $other }
agree-place = { $document }, paragraph { $n }
agree-kept = Settled: { $kept }
agree-both = Both
agree-neither = Neither
agree-as-it-is = As it is coded
agree-as-coded-by = As coded by { $name }
agree-talk = Talk about it…
agree-what-to-talk-about = What there is to talk about
agree-talk-title = { $first } and { $second }: { $said }
agree-look-at-definitions = Look at the definition
agree-definition-of = Definition of { $code }

## explore

explore-in-the-same-words = on the same words
explore-in-the-same-unit = in the same meaning unit
explore-in-the-same-turn = in the same turn
explore-in-the-same-paragraph = in the same paragraph
explore-in-the-same-document = in the same document
explore-with-the-same-participant = with the same participant
explore-in-the-same-case = in the same case
explore-chip-code = the code “{ $name }”
explore-chip-code-alone = the code “{ $name }” without those beneath it
explore-chip-theme = the theme “{ $name }”
explore-chip-theme-alone = the theme “{ $name }” without those beneath it
explore-chip-words = the words “{ $text }”
explore-chip-lemma = “{ $text }” in any form
explore-chip-compounds = “{ $text }” in any form, also in compounds
explore-chip-prefix = words that begin with “{ $text }”
explore-chip-regex = what fits the pattern { $text }
explore-chip-speaker = what “{ $name }” says
explore-chip-role = what those in the role “{ $name }” say
explore-chip-coder = what { $name } has coded or condensed
explore-chip-relevance = meaning units marked “{ $label }”
explore-chip-memo = what has a memo
explore-chip-uncoded = what is not coded
explore-or = or
explore-and = and
explore-without = without
explore-at-least = at least { $n } of
explore-common = the words shared by
explore-within = within
explore-around = around
explore-near = near
explore-before = before
explore-after = after
explore-at-most-words = { $n ->
    [one] at most { $n } word apart
   *[other] at most { $n } words apart
}
explore-at-most-turns = { $n ->
    [one] at most { $n } turn apart
   *[other] at most { $n } turns apart
}
explore-at-most-paragraphs = { $n ->
    [one] at most { $n } paragraph apart
   *[other] at most { $n } paragraphs apart
}
explore-at-most-seconds = { $n ->
    [one] at most { $n } second apart
   *[other] at most { $n } seconds apart
}
explore-only = only
explore-where-case = in the case “{ $name }”
explore-where-document = in the document “{ $name }”
explore-where-kind = in documents of the kind “{ $name }”
explore-where-level = at the level “{ $name }”
explore-where-from = from { $from } on
explore-where-to = up to { $to }
explore-where-from-to = from { $from } to { $to }
explore-where-is = where { $name } is { $value }
explore-where-not = where { $name } is not { $value }
explore-where-below = where { $name } is below { $value }
explore-where-above = where { $name } is above { $value }
explore-where-between = where { $name } is from { $low } to { $high }
explore-where-empty = where { $name } is missing
explore-where-not-empty = where { $name } is given
explore-where-participant = where { $name } speaks
explore-where-role = where someone in the role “{ $name }” speaks
explore-where-coder = by the coder { $name }
explore-where-language = in texts in the language “{ $name }”
explore-where-set = in the documents { $names }
explore-wrong = the question: { $wrong }
explore-wrong-at = the question, at { $at }: { $wrong }
explore-not-json = this is no JSON from character { $column } on
explore-twice = the field “{ $field }” is given twice; give it once
explore-not-an-object = an object is expected, such as {"{"}"code": "…"{"}"}
explore-no-operator = it does not say what is asked for; the README lists what may stand here
explore-two-operators = “{ $one }” and “{ $other }” stand in one object; put each in an object of its own
explore-unknown = there is no field “{ $field }” here; take it out or correct it
explore-missing = the field “{ $field }” is needed
explore-not-a-text = a text is expected
explore-not-a-list = a list is expected
explore-not-yes-or-no = true or false is expected
explore-not-true = only true may stand here
explore-not-a-number = a whole number is expected
explore-not-one-of = one of these is expected: { $words }
explore-not-a-date = a date is expected, such as 2021-03-11, 2021-03 or 2021
explore-not-two = exactly two are expected
explore-empty = the list is empty; at least one is needed
explore-no-words = this is empty or has no letter or figure to look for
explore-not-a-regex = this is no regular expression, or one that is too large
explore-too-many-terms = more than { $most } terms; ask in several questions
explore-not-one-test = exactly one of is, not, below, above, between and empty is expected
explore-not-found = nothing is called “{ $name }”; names are matched exactly
explore-ambiguous = more than one is called “{ $name }”; give the path, the GUID, or for a variable what it is of
explore-not-of-type = this is no value of the variable’s type
explore-no-order = more and less are only for numbers and dates
explore-participants = Participants
explore-coders = Coders
explore-codings = Codings
explore-words = Words
explore-voices = Voices
explore-crossing = Crossing
explore-together = Together
explore-course = Course
explore-found-for = Found for
explore-n = n
explore-both = Both
explore-only-a = Only A
explore-only-b = Only B
explore-share-of-a = Share of A
explore-share-of-b = Share of B
explore-lemma = Word
explore-forms = Forms
explore-count = Count
explore-date = Date
explore-new-codes = New codes
explore-cumulative = In all so far
explore-a-code-a-theme-words = A code, a theme, words, a speaker …
explore-add-more = Add, narrow or join: or, without, near …
explore-add-the-word = Add the word to the question
explore-an-axis-is-empty = The study has nothing for one of the axes yet; choose another
explore-and-beside = And something else, in brackets with it
explore-or-beside = Or something else, in brackets with it
explore-without-beside = Without something, in brackets with it
explore-any-form-and-compounds = any form, also in compounds
explore-arrows-go-through = The arrows go up and down, Esc ends
explore-as-a-pattern = regular expression
explore-back-to = Back to { $face }
explore-bring-in-documents-first = Bring in a transcript, a field note or a policy document first. Then ask what is said, where, by whom and together with what.
explore-chip-everything = all that is written
explore-choose-first = Choose first, tag later
explore-each-at-once = Tag each at once
explore-close-the-context = Close the word’s places
explore-code-to-tag-with = Code to tag with
explore-count-the-words = Count the words of all texts
explore-counted = Count
explore-shown = Show
explore-cross-what-is-coded = Cross codes by cases in what is coded
explore-which-codes-go-together = See which codes go together
explore-read-what-is-not-coded = Read what is not coded yet
explore-has-it-levelled-off = See whether new codes still come
explore-how-are-values-spread = See how “{ $name }” is spread
explore-done-walking = Done
explore-empty-the-question = Empty the question
explore-enter-keeps-it = Enter keeps it
explore-exactly-these-words = exactly these words
explore-the-word-in-any-form = the word in any form
explore-words-that-begin-so = words that begin so
explore-find-a-word = Find a word
explore-given = given
explore-missing-value = missing
explore-here-you-ask-the-material = Here you ask the material
explore-what-it-is-for = Type above what you want to read: a code, a theme, words, who speaks. Join several, and narrow to a case, a date or a variable. One question gives passages, a crossing, what goes together, words and the course. Or begin with one of these:
explore-in-brackets-beside-it = In brackets with the marked one
explore-add-to-the-question = Add to the question
explore-joins-the-next = joins the next
explore-question = Question
explore-open-a-question = open a kept one
explore-keep-under-a-name = Keep under a name
explore-keep-the-change-in = Keep the change in “{ $name }”
explore-name-of-the-question = Name of the question
explore-remove-the-question = Remove the kept question “{ $name }”
explore-remove = Remove
explore-meaning-units = meaning units of this kind
explore-n-and-missing = n = { $n } · missing { $missing }
explore-n-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
explore-not-of-the-same-things = The two variables are not of the same things, so they cannot be crossed by themselves; ask a question to cross them by its passages
explore-nothing-found = Nothing fits the question
explore-nothing-found-body = That is an answer, too. Click a chip to ask wider: any form of a word, the same paragraph or case, or one chip less.
explore-nothing-meets = No two of them meet there. Choose a wider place, such as the document or the case
explore-with-those-beneath = Also a code and those beneath it
explore-also-small-words = Small words, too
explore-numbers = numbers
explore-of-the-answer = In the answer
explore-of-all = All values
explore-only-by-this-coder = only by this coder
explore-only-this-case = only in this case
explore-only-this-document = only in this document
explore-only-this-kind = only in documents of this kind
explore-only-this-language = only texts in this language
explore-only-this-level = only at this level
explore-only-what-stands-in = Only { $label }
explore-only-where-the-role-speaks = only where someone in this role speaks
explore-what-the-role-says = what those in this role say
explore-what-the-coder-coded = what this coder has coded or condensed
explore-what-the-participant-says = what this participant says
explore-what-the-speaker-says = what this speaker says
explore-per-cent = Per cent
explore-per-cent-of-the-row = per cent of the row
explore-per-cent-of-the-column = per cent of the column
explore-per-cent-of-all = per cent of all
explore-show-what-stands-around = Show what stands around it
explore-skip-s = Skip (S)
explore-tag-enter = Tag (Enter)
explore-tag-one-by-one = Go through and tag …
explore-tag-the-chosen = Tag the chosen ({ $n })
explore-tag-all = Tag all ({ $n })
explore-tagging-with = “{ $name }”: { $at } of { $n }
explore-take-the-chip-away = Take the chip away, or open the question anew
explore-take-this-face-out = Export this view

## export

export-no-rows = No rows.
export-columns-from-to-of-of = Columns { $from }–{ $to } of { $of }
export-there-is-no-table-to-export = There is no table to export. Choose at least one
export-a-format-file-holds-one-table = A { $format } file holds one table, and { $tables } were chosen. Export them one at a time, or as Excel or Word
export-the-table-is-too-large-for = The table is too large for { $format }, which holds { $rows } rows and { $columns } columns. Choose fewer codes or cases, or export it as CSV
export-the-table-table-has-rows-that = The table “{ $table }” has rows that do not fit its columns, so nothing was exported. This is a fault in Mening; please report it
export-the-format-file-could-not-be = The { $format } file could not be made, and nothing was exported. Try another format, and please report the fault
export-start-the-text-is-longer-than = { $start } […] [The text is longer than a cell can hold. All of it is in the worksheet “{ $sheet }”, number { $number }.]
export-long-quotes = Long quotes
export-number = Number
export-worksheet = Worksheet
export-cell = Cell

## criteria sets that come with the program

criteria-set-goal-analysis = Goal analysis
criteria-rating-no = no
criteria-rating-partly = partly
criteria-rating-yes = yes
criteria-goal-part-the-goals = The goals
criteria-goal-clarity = Clarity
criteria-goal-clarity-asks = Can one tell what the goal means and when it is reached?
criteria-goal-measurability = Measurability
criteria-goal-measurability-asks = Is there a measure that shows whether it is reached?
criteria-goal-realism = Realism
criteria-goal-realism-asks = Can it be reached with the time and means there are?
criteria-goal-common-ground = Common ground
criteria-goal-common-ground-asks = Do all parties mean the same by it?
criteria-goal-part-the-problem = The problem
criteria-goal-tie-to-the-problem = Tie to the problem
criteria-goal-tie-to-the-problem-asks = Does the goal answer the problem that was described?
criteria-goal-limits = Limits
criteria-goal-limits-asks = Is it said whom and where it concerns?
criteria-set-means-ends-analysis = Means–ends analysis
criteria-means-part-the-measures = The measures
criteria-means-reasoning = Reasoning
criteria-means-reasoning-asks = Can one follow how the measure is to lead to the goal?
criteria-means-grounds = Grounds
criteria-means-grounds-asks = Does it rest on research or tried experience?
criteria-means-sufficiency = Sufficiency
criteria-means-sufficiency-asks = Are the measures enough for the goal to be reached?
criteria-means-part-the-causes = The causes
criteria-means-aim-at-causes = Aim at causes
criteria-means-aim-at-causes-asks = Is it aimed at a cause that was analysed?
criteria-means-side-effects = Side effects
criteria-means-side-effects-asks = Were unwanted consequences weighed?
criteria-set-implementation-analysis = Implementation analysis
criteria-done-part-what-was-done = What was done
criteria-done-done-as-planned = Done as planned
criteria-done-done-as-planned-asks = Was it done the way it was meant?
criteria-done-reach = Reach
criteria-done-reach-asks = Did it reach those it was for?
criteria-done-extent = Extent
criteria-done-extent-asks = Was as much done as was planned?
criteria-done-part-the-conditions = The conditions
criteria-done-understanding = Understanding
criteria-done-understanding-asks = Did those who were to do it understand what to do?
criteria-done-capability = Capability
criteria-done-capability-asks = Did they have time, means and knowledge?
criteria-done-will = Will
criteria-done-will-asks = Did they want to, and why?
criteria-set-process-goal-and-outcome-goal = Process goal and outcome goal
criteria-kinds-process-goal = Process goal
criteria-kinds-process-goal-asks = Was the goal for how the work should go reached?
criteria-kinds-outcome-goal = Outcome goal
criteria-kinds-outcome-goal-asks = Was the goal for what it should lead to reached?
criteria-set-from-receiver-to-co-creator = From receiver to co-creator
criteria-rating-passive-receiver = passive receiver
criteria-rating-informed = informed
criteria-rating-consulted = consulted
criteria-rating-taking-part = taking part
criteria-rating-co-creator = co-creator
criteria-say-say-over-the-problem = Say over the problem
criteria-say-say-over-the-problem-asks = Who decides what the problem is?
criteria-say-say-over-the-measures = Say over the measures
criteria-say-say-over-the-measures-asks = Who decides what is to be done?
criteria-say-own-initiatives = Own initiatives
criteria-say-own-initiatives-asks = Does anything come from themselves?
criteria-set-checklist-for-a-collaboration-agreement = Checklist for a collaboration agreement
criteria-agreement-part-knowledge = Knowledge
criteria-agreement-current-picture = Current picture
criteria-agreement-current-picture-asks = Is there a picture from each party, no more than a year old?
criteria-agreement-shared-view-of-the-problem = Shared view of the problem
criteria-agreement-shared-view-of-the-problem-asks = Have the parties agreed on which problems it is about?
criteria-agreement-analysis-of-causes = Analysis of causes
criteria-agreement-analysis-of-causes-asks = Is it said why the problems exist?
criteria-agreement-the-residents-view = The residents' view
criteria-agreement-the-residents-view-asks = Have those who live and work there been heard?
criteria-agreement-part-direction = Direction
criteria-agreement-priorities = Priorities
criteria-agreement-priorities-asks = Are the areas few enough to work with?
criteria-agreement-measurable-goals = Measurable goals
criteria-agreement-measurable-goals-asks = Can one tell whether the goals were reached?
criteria-agreement-time-limits = Time limits
criteria-agreement-time-limits-asks = Is it said when they are to be reached?
criteria-agreement-part-action = Action
criteria-agreement-plan-of-measures = Plan of measures
criteria-agreement-plan-of-measures-asks = Is there a plan with measures for each goal?
criteria-agreement-measures-tied-to-causes = Measures tied to causes
criteria-agreement-measures-tied-to-causes-asks = Do the measures answer the causes?
criteria-agreement-responsibility = Responsibility
criteria-agreement-responsibility-asks = Is it settled who does what?
criteria-agreement-means = Means
criteria-agreement-means-asks = Are time and money set aside?
criteria-agreement-part-organisation = Organisation
criteria-agreement-named-co-ordinator = Named co-ordinator
criteria-agreement-named-co-ordinator-asks = Does a person have the task?
criteria-agreement-a-forum-that-meets = A forum that meets
criteria-agreement-a-forum-that-meets-asks = Is it said who meets, and how often?
criteria-agreement-support-of-the-leaders = Support of the leaders
criteria-agreement-support-of-the-leaders-asks = Was it decided by the leadership of both parties?
criteria-agreement-part-learning = Learning
criteria-agreement-follow-up = Follow-up
criteria-agreement-follow-up-asks = Is it said how and when the work is followed up?
criteria-agreement-revision = Revision
criteria-agreement-revision-asks = Is it said when the agreement is made anew?
criteria-agreement-part-openness = Openness
criteria-agreement-promise-to-the-residents = Promise to the residents
criteria-agreement-promise-to-the-residents-asks = Is there a promise that the parties can be held to?
criteria-set-empty-set = Empty set

## figures

figures-not-assessed = not assessed
figures-scale-ratings-occasions-occasions = Scale: { $ratings }. Occasions: { $occasions }.
figures-occasion-in-between = occasion in between
figures-assessments-of-cases-cases-by-criteria = Assessments of { $cases } cases by { $criteria } criteria.
figures-risen-have-risen-same-are-unchanged = { $risen } have risen, { $same } are unchanged and { $fallen } have fallen.
figures-a-day = a day
figures-a-week = a week
figures-a-month = a month
figures-a-year = a year
figures-total = Total
figures-passages = passages
figures-not-known-yet = not known yet
figures-no-material = no material
figures-a-table-of-rows-rows-and = A table of { $rows } rows and { $columns } columns, { $total } { $counted } in all.
figures-the-largest-number-is-largest-row = The largest number is { $largest }: { $row }, { $column }.
figures-there-is-nothing-to-show-yet = There is nothing to show yet.
figures-voices-that-speak-of-the-theme = voices that speak of the theme
figures-the-cases-other-voices = the case’s other voices
figures-bars-how-many-voices-speak-of = Bars: how many voices speak of each of { $themes } themes in each of { $cases } cases, with { $voices } different voices in all; documents where nobody is known to speak.
figures-at-most-most-each = at most { $most } { $each }
figures-week-from-day = week from { $day }
figures-month-from-day = month from { $day }
figures-new-code = new code
figures-code-split = code split
figures-codes-merged = codes merged
figures-a-timeline-from-first-to-last = A timeline from { $first } to { $last }. { $each }
figures-codings-of-each-code-in-each = Different passages of each code in each case, with those of the codes beneath it
figures-how-many-of-each-cases-voices = How many of each case’s voices speak of the theme
figures-steps-of-the-analysis = Steps of the analysis
figures-n-documents-by-their-dates-and = { $n } documents by their dates, and the work with them by the journal's
figures-codes-by-case = Codes by case
figures-themes-by-case = Themes by case
figures-assessments-over-time = Assessments over time
figures-the-studys-timeline = The study's timeline
figures-short-january = Jan
figures-short-february = Feb
figures-short-march = Mar
figures-short-april = Apr
figures-short-may = May
figures-short-june = Jun
figures-short-july = Jul
figures-short-august = Aug
figures-short-september = Sep
figures-short-october = Oct
figures-short-november = Nov
figures-short-december = Dec
figures-week = { $day }{ $week ->
   *[other] {""}
}
figures-counted-n = { $counted }: { $n } in all
figures-share-of-n = { $share }; { $counted }: { $n } in all
figures-n-of-all-are-drawn = { $n } of { $all } are drawn, those with most
figures-new-codes-by-document = New codes by document, in the order of their dates
figures-new-of-all-so-far = { $new } new, { $all } so far
figures-n-bars-the-longest = { $n ->
    [one] One bar: { $name }, { $value }
   *[other] { $n } bars. The longest is { $name }: { $value }
}

## gather

gather-replace-with-a-corrected-file = Replace with a corrected file…
gather-codings-units-and-evidence-move-with = Codings, units and evidence move with their words
gather-their-words-are-gone = Their words are gone
gather-the-corrected-text-lacks-the-words = The corrected text lacks the words that these stood on, or most of them. They lie at what is left, or at the nearest words, until you decide
gather-coding-name = Coding “{ $name }”
gather-meaning-unit-name = Meaning unit: { $name }
gather-show-where-it-lies-now = Show where it lies now
gather-show = Show
gather-it-belongs-there = It belongs there
gather-take-it-away = Take it away
gather-files-can-also-be-dropped-on = Files can also be dropped on the window
gather-filter-documents = Filter documents
gather-clear-the-filter = Clear the filter
gather-some-of-all-documents = { $some } of { $all } documents
gather-1-document-words-words = 1 document, { $words } words
gather-all-documents-words-words = { $all } documents, { $words } words
gather-1-document = 1 document
gather-n-text-documents = { $n-text } documents
gather-select-documents-to-give-them-kind = Select documents to give them kind, level, date, language, cases and participants at once
gather-deselect-esc = Deselect  (Esc)
gather-remove-from-the-project-delete = Remove from the project  (Delete)
gather-open-the-document-in-code = Open the document in Code
gather-set-what-of-all-selected = Set { $what } of all selected
gather-name-was-removed = “{ $name }” was removed
gather-documents-were-removed = { $documents } were removed
gather-ctrl-z-brings-everything-back = Ctrl+Z brings everything back
gather-1-coding = 1 coding
gather-n-codings = { $n } codings
gather-1-meaning-unit = 1 meaning unit
gather-n-meaning-units = { $n } meaning units
gather-and = {" "}and{" "}
gather-with-all = , with { $all }
gather-new-case-then-enter = New case, then Enter
gather-a-case-is-what-you-compare = A case is what you compare: a municipality, a working group. Give documents their cases in the table; cases can lie beneath one another.
gather-case-name = Case { $name }
gather-unfold-name = Unfold { $name }
gather-fold-name = Fold { $name }
gather-drop-here-for-the-top-level = Drop here for the top level
gather-name-of-the-case = Name of the case
gather-kind = Kind
gather-municipality-working-group = Municipality, working group …
gather-kind-of-the-case = Kind of the case
gather-beneath = Beneath
gather-no-other-top-level = No other (top level)
gather-the-case-lies-beneath = The case lies beneath
gather-description = Description
gather-description-of-the-case = Description of the case
gather-show-its-documents-in-the-table = Show its documents in the table
gather-remove-the-case = Remove the case
gather-the-case-name-was-removed-its = The case “{ $name }” was removed; its documents stay
gather-and-the-cases-beneath-it-are = , and the cases beneath it are now at the top
gather-ctrl-z-brings-it-back = {"\u000A"}Ctrl+Z brings it back
gather-choose-cases = Choose cases
gather-find-or-name-a-case = Find or name a case
gather-choose-participants = Choose participants
gather-find-or-name-a-participant = Find or name a participant
gather-choose-kind = Choose kind
gather-find-or-write-a-kind = Find or write a kind
gather-choose-level = Choose level
gather-find-or-write-a-level = Find or write a level
gather-choose-language = Choose language
gather-find-a-language-or-write-its = Find a language, or write its code
gather-choose-parent-case = Choose parent case
gather-find-a-case = Find a case
gather-choose-who-speaks = Choose who speaks
gather-choose-a-label = Choose a label
gather-find-a-label-or-a-document = Find a label or a document
gather-make-name-a-new-case = Make “{ $name }” a new case
gather-make-name-a-new-participant = Make “{ $name }” a new participant
gather-use-name = Use “{ $name }”
gather-chosen = chosen
gather-having-of-of = { $having } of { $of }
gather-speaks = speaks
gather-not-given = Not given
gather-nobody-in-particular = Nobody in particular
gather-choose-a-document-in-the-table = Choose a document in the table
gather-and-n-more-selected = and { $n } more selected
gather-open-in-code = Open in Code
gather-speakers = Speakers
gather-how-it-begins = How it begins
gather-1-page = 1 page
gather-n-characters = { $n } characters
gather-mark = ,{" "}
gather-title-of-the-document-shown = { $title } of the document: { $shown }
gather-no-speakers-are-recognised-if-the = No speakers are recognised. If the text has turns, say what they begin with.
gather-1-turn = 1 turn
gather-n-turns = { $n } turns
gather-who-is-this = Who is this?
gather-who-is-label = Who is { $label }?
gather-interviewer = Interviewer
gather-label-is-an-interviewer = { $label } is an interviewer
gather-an-interviewers-turns-are-not-the = An interviewer's turns are not the participants' words
gather-correct-the-speakers = Correct the speakers…
gather-labels-that-begin-turns-one-a = Labels that begin turns, one a line
gather-speaker-labels = Speaker labels
gather-as-written-in-the-text-without = As written in the text, without the colon
gather-find-turns-anew = Find turns anew
gather-the-document-holds-no-text = The document holds no text
gather-close-the-imports-report = Close the import's report
gather-1-document-came-in = 1 document came in
gather-n-documents-came-in = { $n } documents came in
gather-n-new-codes = { $n ->
    [one] { $n } new code
   *[other] { $n } new codes
}
gather-changed-changed = , { $changed } changed
gather-n-already-here = { $n } already here
gather-n-wait-for-a-choice = { $n ->
    [one] { $n } waits for a choice
   *[other] { $n } wait for a choice
}
gather-n-could-not-be-read = { $n } could not be read
gather-and-n-more-like-these = and { $n } more like these
gather-n-respondents = { $n ->
    [one] { $n } respondent
   *[other] { $n } respondents
}
gather-n-variables = { $n ->
    [one] { $n } variable
   *[other] { $n } variables
}
gather-the-same-file-is-already-here = the same file is already here; not imported again
gather-show-document-in-the-table = Show “{ $document }” in the table
gather-keywords-for-the-interviews = Keywords for the interviews
gather-what-every-interview-is-to-touch = What every interview is to touch on
gather-remove-the-keyword-k = Remove the keyword { $k }
gather-interviews-that-touched-it = Interviews that touched it
gather-keyword-k = Keyword { $k }
gather-a-keyword-needs-a-word = A keyword needs a word
gather-add-a-keyword = Add a keyword
gather-keywords = Keywords
gather-touched-on-k = Touched on { $k }
gather-the-word-is-in-the-text = the word is in the text
gather-interviews-field-notes-policy-documents-and = Interviews, field notes, policy documents and minutes, as Word, PDF or plain text. Drop the files on the window, or choose them. The originals stay as they are.
gather-bring-in-your-first-documents = Bring in your first documents
gather-no-document-fits-the-filter = No document fits the filter
gather-the-filter-looks-at-names-kinds = The filter looks at names, kinds, dates, levels, languages, cases and participants
gather-new-participant-then-enter = New participant, then Enter
gather-a-participant-is-a-person-who = A participant is a person who speaks in the documents. Use the name that the study calls the person by, never the real one.
gather-participant-name = Participant { $name }
gather-name-of-the-participant = Name of the participant
gather-role = Role
gather-role-of-the-participant = Role of the participant
gather-cases-of-the-participant = Cases of the participant
gather-remove-the-participant = Remove the participant
gather-speaks-as = Speaks as
gather-no-label-in-the-texts-is = No label in the texts is this person's yet
gather-label-in-document-is-somebody-else = { $label } in { $document } is somebody else
gather-add-a-label = Add a label
gather-name-is-no-longer-a-participant =
    “{ $name }” is no longer a participant; the texts stay
    Ctrl+Z brings the participant back
gather-a-year-a-month-or-a = A year, a month or a day: 2024, 2024-05, 2024-05-21, 21 May 2024
gather-name-speaks-in-the-document-change = { $name } speaks in the document. Change whose the label is under Speakers
gather-name-of-this-project-nothing-changed = { $name } of this project · nothing changed
gather-name-of-this-project-1-cell = { $name } of this project · 1 cell changed
gather-name-of-this-project-n-cells = { $name } of this project · { $n } cells changed
gather-to-know = To know
gather-the-table-says-what-the-project = The table says what the project says
gather-what-was-changed-here-too-after = What was changed here too, after the table went out, is left as it is unless it is ticked
gather-changes = Changes
gather-changed-here-too = changed here too
gather-no-such-theme-ticked-it-is = no such theme; ticked, it is made
gather-empty = empty
gather-written-by-program = Written by { $program }
gather-coders = coders
gather-variables = variables
gather-notes = notes
gather-sets = sets
gather-links = links
gather-quotes-as-they-would-stand = Quotes as they would stand
gather-there-are-no-coded-passages = There are no coded passages
gather-not-understood-element-count = Not understood: { $element } ({ $count })
gather-characters-as-the-standard-says = Characters, as the standard says
gather-as-nvivo-counts = As NVivo counts
gather-characters-line-ends-as-one = Characters, line ends as one
gather-as-nvivo-line-ends-as-one = As NVivo, line ends as one
gather-how-the-file-counts-positions = How the file counts positions
gather-other-ways-of-counting-fit-nearly = Other ways of counting fit nearly as well: look at the quotes below
gather-read-it-as-recognised = Read it as recognised
gather-the-files-password = The file's password
gather-open-the-file = Open the file
gather-encoding = Encoding
gather-other-encodings = Other encodings
gather-not-a-speaker-click = Not a speaker? Click
gather-may-be-speakers = May be speakers, or not. Click one that is; until then nobody is the speaker of these lines
gather-a-speaker-click = A speaker? Click
gather-as-recognised = As recognised
gather-tracked-changes = Tracked changes
gather-broken-lines = Lines broken at a width
gather-lines-as-in-the-file = As in the file
gather-joined-to-paragraphs = Joined to paragraphs
gather-join-the-broken-lines = Join lines that were broken at a width
gather-as-accepted = As accepted
gather-the-text-before-them = The text before them
gather-the-file-becomes = The file becomes
gather-a-document = A document
gather-codes-a-codebook = Codes: a codebook
gather-the-table-becomes = The table becomes
gather-a-document-of-each-row = A document of each row
gather-one-document-with-the-table-as = One document with the table as text
gather-which-sheet = Sheet
gather-choose-what-the-table-becomes = Choose what the table becomes; until then it does not come in
gather-it-becomes-n-documents = { $n ->
    [one] It becomes one document, “{ $name }”
   *[other] It becomes { $n } documents, the first of them “{ $name }”
}
gather-what-the-columns-are = What the columns are
gather-what-the-column-heading-is = What the column { $heading } is
gather-answers-in-own-words = Answers in own words
gather-variable-text = Variable: text
gather-variable-whole-number = Variable: whole number
gather-variable-number = Variable: number
gather-variable-yes-or-no = Variable: yes or no
gather-variable-date = Variable: date
gather-the-respondents-case = The respondent's case
gather-name-of-the-document = Name of the document
gather-left-out = Left out
gather-first-lines = First lines
gather-kind-words-words = { $kind } · { $words ->
    [one] { $words } word
   *[other] { $words } words
}
gather-speakers-speakers = {" "}· { $speakers ->
    [one] { $speakers } speaker
   *[other] { $speakers } speakers
}
gather-table-rows-respondents = Table · { $rows ->
    [one] { $rows } respondent
   *[other] { $rows } respondents
}
gather-codebook-codes-codes = Codebook · { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
}
gather-cannot-be-read = Cannot be read
gather-project-documents-documents-codes-codes = Project · { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
} · { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
}
gather-before-the-import = Before the import
gather-import-1-file = Import 1 file
gather-import-n-files = Import { $n } files
gather-ctrl-enter = Ctrl+Enter
gather-files = Files
gather-bring-in-name = Bring in { $name }
gather-participants = Participants
gather-units = Units
gather-the-study = The study
gather-the-document = The document
gather-speakers-in-the-documents = Speakers in the documents
gather-say-once-who-it-is-for = Say once who it is, for all documents with that label
gather-n-documents = { $n } documents
gather-different-people = Different people
gather-name-not-in-n = { $name }, not in { $n }
gather-who-is-label-in-all-documents = Who is { $label } in all documents?
gather-label-is-an-interviewer-in-all = { $label } is an interviewer in all documents
gather-title = Title
gather-the-studys-title = The study's title
gather-purpose = Purpose
gather-author = Author
gather-organisation = Organisation
gather-date-of-the-report = Date of the report
gather-what-should-the-study-help-us = What should the study help us understand?
gather-the-studys-purpose = The study's purpose
gather-what-the-material-is-asked-each = What the material is asked. Each meaning unit can later be given an answer to each question.
gather-add-a-research-question = Add a research question
gather-remove-question-number = Remove question { $number }
gather-short-name-of-question-number = Short name of question { $number }
gather-short-name-for-tables = Short name, for tables
gather-question-number = Question { $number }
gather-a-question-needs-words = A question needs words
gather-sort-by-title = Sort by { $title }
gather-all-documents = All documents
gather-open-name-in-code = Open { $name } in Code
gather-open-in-code-ctrl-enter = Open in Code  (Ctrl+Enter)
gather-open-in-condense = Open in Condense
gather-remove-what-is-chosen = Remove what is chosen
gather-whole-number = Whole number
gather-decimal-number = Decimal number
gather-yes-or-no = Yes or no
gather-a-whole-number-like-42 = A whole number, like 42
gather-a-number-like-3-5 = A number, like 3.5
gather-variables-2 = Variables
gather-name-of-the-variable = Name of the variable
gather-more-on-the-variable-shown = More on the variable { $shown }
gather-rename = Rename…
gather-remove = Remove
gather-the-variable-name-and-its-values =
    The variable “{ $name }” and its values ({ $n }) are gone
    Ctrl+Z brings them back
gather-yes = Yes
gather-no = No
gather-name-shown = { $name }: { $shown }
gather-add-a-variable = Add a variable…
gather-every-case-gets-the-variable = Every case gets the variable
gather-every-document-gets-the-variable = Every document gets the variable
gather-every-participant-gets-the-variable = Every participant gets the variable
gather-add = Add
gather-swedish = Swedish
gather-english = English
gather-danish = Danish
gather-norwegian = Norwegian
gather-finnish = Finnish
gather-german = German

## guard

guard-a-name-is-left-kind-replace = A name is left ({ $kind }). Replace it with its pseudonym
guard-kind-is-left-replace-it-in = { $kind } is left. Replace it in the text
guard-word-for-word-what-somebody-said = Word for word what somebody said who may not be quoted, or what is in quarantine. Put it in other words, or take it out
guard-participant-is-quoted-and-no-consent = { $participant } is quoted and no consent is noted. Note it in the register, or say there that quotes are not allowed
guard-case-role-date-fits-participants-of = { $case } · { $role } · { $date } fits { $participants } of the study's participants only. Make the role or date coarser, or leave the quote out
guard-withdrawn = [withdrawn]
guard-evidence-taken-away = [evidence taken away]

## hand-in

hand-in-every-coded-passage-with-code-case = Every coded passage, with code, case and speaker
hand-in-every-code-with-its-definition-and = Every code with its definition and how much it is used
hand-in-every-document-with-kind-date-level = Every document with kind, date, level and cases
hand-in-every-case-with-its-variables = Every case with its variables
hand-in-everyone-who-takes-part = Everyone who takes part, with role, consent and how often they are heard
hand-in-every-meaning-unit-with-what-was = Every meaning unit, with what was made of it
hand-in-case-by-theme-with-the-written = Case by theme, with the written summaries
hand-in-what-each-case-says-row-by = What each case says, row by row, with findings
hand-in-every-rating-by-criterion-and-what = Every rating by criterion, and what changed
hand-in-what-was-planned-and-carried-out = What was planned and carried out, and why they differ
hand-in-which-means-serve-which-ends-and = Which means serve which ends, and whether it holds
hand-in-how-each-stands-since-when-for = How each stands, since when, for, against and rivals
hand-in-every-memo-and-what-it-is = Every memo and what it is attached to
hand-in-every-change-ever-made-with-time = Every change ever made, with time and coder
hand-in-no-rows-for-this-choice = No rows for this choice
hand-in-choose-other-codes-or-cases-or = Choose other codes or cases, or all of them
hand-in-rows-come-with-the-first-coding = Rows come with the first coding. Passages are tagged in Code
hand-in-rows-come-with-the-first-code = Rows come with the first code
hand-in-rows-come-with-the-first-case = Rows come with the first case, in Gather
hand-in-rows-come-with-the-first-meaning = Rows come with the first meaning unit, in Condense
hand-in-rows-come-with-the-first-contrast = Rows come with the first contrast, in Contrast
hand-in-rows-come-with-the-first-assessment = Rows come with the first assessment
hand-in-rows-come-with-the-first-one = Rows come with the first one, under a case's name in Assess
hand-in-rows-come-with-the-first-memo = Rows come with the first memo of the kind hypothesis
hand-in-rows-come-with-the-first-memo-2 = Rows come with the first memo
hand-in-there-is-nothing-here-yet = There is nothing here yet
hand-in-this-table-is-empty = This table is empty
hand-in-parts = Parts
hand-in-write-about-the-reporting-items = Write about the reporting items (COREQ, SRQR)
hand-in-format = Format
hand-in-separator = Separator
hand-in-comma = Comma
hand-in-semicolon-for-swedish-excel = Semicolon, for Swedish Excel
hand-in-tab = Tab
hand-in-headings = Headings
hand-in-headings-for-people = For people
hand-in-headings-for-scripts = For scripts, as on the command line
hand-in-order = Order
hand-in-by-code = By code
hand-in-by-document = By document
hand-in-all-documents = All documents
hand-in-choose-documents = Choose documents…
hand-in-choose-contrasts = Choose contrasts…
hand-in-criteria-sets = Criteria sets
hand-in-choose-sets = Choose criteria sets…
hand-in-transcripts = Documents
hand-in-coded-transcript = Coded transcript
hand-in-a-document-with-its-codings = A document with its codings in the margin; in Word they are comments
hand-in-document-of-the-transcript = Document of the transcript
hand-in-coders = Coders
hand-in-choose-coders = Choose coders…
hand-in-chapters = Chapters
hand-in-by-case = By case
hand-in-by-question = By research question
hand-in-both = Both
hand-in-all-codes = All codes
hand-in-choose-codes = Choose codes…
hand-in-choose-cases = Choose cases…
hand-in-take-away-name = Take away { $name }
hand-in-evidence-mark = Evidence { $mark }
hand-in-close-the-evidence = Close the evidence
hand-in-to-the-words-p = To the words: { $p }
hand-in-set = Set
hand-in-drawing-the-figure = Drawing the figure…
hand-in-how-many-codings-of-each-code = How many codings of each code in each case
hand-in-how-many-participants-speak-of-each = How many participants speak of each theme
hand-in-each-criterion-from-occasion-to-occasion = Each criterion from occasion to occasion
hand-in-documents-work-and-memos-by-date = Documents, work and memos by date
hand-in-project-for-other-programs = Project for other programs
hand-in-refi-qda-which-nvivo-atlas-ti = REFI-QDA, which NVivo, ATLAS.ti and MAXQDA open
hand-in-codebook-for-other-programs = Codebook for other programs
hand-in-the-code-tree-alone-by-refi = The code tree alone, by REFI-QDA
hand-in-list-of-codes = List of codes
hand-in-the-code-tree-as-an-indented = The code tree as an indented list
hand-in-archive = Archive
hand-in-all-of-the-study-as-plain = All of the study as plain files
hand-in-figures = Figures
hand-in-the-whole-study = The whole study
hand-in-any-program = Any program
hand-in-every-text-as-a-plain-file = Every text as a plain file
hand-in-every-table-as-csv = Every table as CSV
hand-in-everything-as-json-with-its-format = Everything as JSON, with its format described
hand-in-a-description-of-the-study-and = A description of the study, and checksums
hand-in-words-in-quarantine-in-a-folder = Words in quarantine, in a folder of their own. Imported files and the key stay here
hand-in-what-the-format-has-no-place = What the format has no place for
hand-in-nothing-all-of-the-study-can = Nothing: all of the study can be carried
hand-in-exported-to-shown = Exported to { $shown }
hand-in-where-the-file-is-to-be = Where the file is to be
hand-in-participant-is-no-longer-quoted-export = { $participant } is no longer quoted. Export again
hand-in-the-words-are-in-no-text = The words are in no text. They stand in something that you have written, or in a name
hand-in-exporting = Exporting…
hand-in-export = Export
hand-in-the-guard-looks-for-names-of = The guard looks for names of the open key, identifiers, missing consent and passages in quarantine before anything is written
hand-in-name-is-written = { $name } is written
hand-in-there-is-a-file-by-this = There is a file by this name; it will be replaced
hand-in-cancelled-no-file-was-written = Cancelled; no file was written
hand-in-the-export-stopped-unexpectedly-no-file = The export stopped unexpectedly; no file was written
hand-in-evidence-m = Evidence { $m }
hand-in-preview-title = Preview: { $title }
hand-in-the-guard-found-one-thing-that = The guard found one thing that should not leave
hand-in-the-guard-found-n-things-that = The guard found { $n ->
    [one] { $n } thing
   *[other] { $n } things
} that should not leave
hand-in-nothing-was-written = Nothing was written
hand-in-and-more-more = … and { $more } more
hand-in-why-it-may-leave-all-the = Why it may leave all the same
hand-in-the-journal-keeps-the-reason = The journal keeps the reason
hand-in-back = Back
hand-in-let-it-out-all-the-same = Let it out all the same
hand-in-replace-all-names-of-the-key = Replace all names of the key…
hand-in-open-protection = Open protection
hand-in-show-in-the-text = Show in the text
hand-in-do-not-quote-who = Do not quote { $who }
hand-in-go-to-documents-and-participants = Go to documents and participants
hand-in-no-part-is-chosen = No part is chosen
hand-in-tick-what-the-report-is-to = Tick what the report is to hold
hand-in-nothing-to-report-in-these-parts = Nothing to report in these parts yet
hand-in-chapters-fill-with-statements-themes-contrasts = Chapters fill with statements, themes, contrasts and assessments
hand-in-the-report-could-not-be-put = The report could not be put together
hand-in-putting-the-report-together = Putting the report together…

## import

import-files-ending-in-ending-cannot-be = Files ending in “.{ $ending }” cannot be read. Save it as Word (.docx), PDF or plain text and import that
import-a-project-of-another-program = Files ending in “.{ $ending }” are projects of { $program } that only it can read. Open it there, export the project as REFI-QDA (.qdpx): { $way }, and import that. Documents, codes, codings and memos come along
import-way-out-of-atlas = in ATLAS.ti 8 or later, Project (or File) › Export › REFI-QDA
import-way-out-of-nvivo = in NVivo 12 or later, Share › Export Project › REFI-QDA Project
import-way-out-of-maxqda = in MAXQDA 2018 or later, Home › Export › Export Project to REFI-QDA
import-way-out-of-rqda = open it in QualCoder (Project › Import › RQDA), which exports it under Project › Export as REFI-QDA
import-the-file-is-not-expected-though = The file is not { $expected }, though its name says so. Open it in the program that made it and save it anew
import-the-file-is-damaged-part-open = The file is damaged ({ $part }). Open it in the program that made it, save it anew and try again
import-the-file-has-no-subtitles-no = The file has no subtitles: no line says from when to when anything is said. Save it as plain text (.txt) and import that
import-the-file-is-json-but-not = The file is JSON, but not a transcript that is known here. Export the transcript as Word, text or subtitles (.srt, .vtt) and import that
import-the-table-has-more-than-limit = The table has more than { $limit } cells; it was not read. Take away columns and rows that are not needed and save it anew
import-the-file-is-protected-by-a = The file needs a password. A PDF opens with it: type it beside the file in the window, at the terminal or in MENING_FILE_PASSWORD. From any other file, remove it in the program that made the file and import the copy
import-the-password-does-not-open-the = The password does not open the file. Capitals and small letters count; try again
import-the-file-unpacks-to-more-than = The file unpacks to more than { $limit-mb } MB, which no document needs; it was not read. Save the text as a file of its own
import-a-cell-holds-more-than = A cell holds more than { $limit-mb } MB; the table was not read. Most likely a quotation mark is opened and not closed: close it in the file, or import the file as text (--tables text)
import-zip-files-are-opened-limit-deep = Zip files are opened { $limit } deep, and this one lies deeper. Unpack it and import what it holds
import-this-is-menings-own-table-t = This is Mening's own table “{ $t }” without the columns id and version, by which changes are told. Take it out anew and make the changes in that
import-this-is-menings-own-table-t-in = This is Mening's own table “{ $t }”, in which nothing can be changed from outside. If it is to be material all the same, choose to have it as text or as answers (--tables)
import-there-is-no-encoding-named-label = There is no encoding named “{ $label }”. Choose one from the list
import-the-file-holds-no-text = The file holds no text
import-pages-of-of-pages-are-pictures = { $pages } of { $of } pages are pictures without text. Run text recognition (OCR) on the file and import the result
import-count-bytes-could-not-be-read = { $count ->
    [one] { $count } byte could not be read as text and shows as
   *[other] { $count } bytes could not be read as text and show as
} �. Choose another encoding
import-the-text-looks-wrongly-decoded-already = The text looks wrongly decoded already (Ã¤ for ä). Look for a better copy
import-tracked-changes-count-read-as-accepted = Tracked changes: { $count }, read as accepted
import-tracked-changes-count-left-out-the = Tracked changes: { $count }, left out; the text is as it was before them
import-comments-count-each-becomes-a-memo = Comments: { $count }, each becomes a memo
import-rows-with-more-or-fewer-cells = Rows with more or fewer cells than there are headings: { $count }. See that their answers stand in the right column
import-only-the-sheet-read-was-read = Only the sheet “{ $read }” was read. Not read: { $names }
import-there-is-no-sheet-wanted = There is no sheet named “{ $wanted }” that holds anything. There are: { $names }
import-no-codes-were-found = No codes were found in the file. A codebook has a table with a column headed code, name or tag, or a code on each line. Choose what else it is
import-column-n = Column { $n }
import-the-table-looks-like-answers-of = The table looks like the answers of { $documents } respondents and would become as many documents, the first of them “{ $first }”. Nothing has been imported. Say what it is: a document of each row (--tables survey) or one document (--tables text)
import-answers-in-own-words = Answers in own words
import-variables = Variables
import-case = Case
import-left-out-columns = Left out
import-on-their-words-kept-moved = On their own words: { $kept }. Found again at another place: { $moved }
import-links-and-quarantines-lost-their-words = { $n ->
    [one] The words of one link of a case or one quarantine are gone; it stands on the nearest words
   *[other] The words of { $n } links of cases or quarantines are gone; they stand on the nearest words
}
import-a-part-of-the-file-could = A part of the file could not be read ({ $part }); the rest was
import-lines-of-doubtful-speakers = Lines that may begin with a speaker’s label and are not sure to: { $lines }. Nobody is their speaker until you say which labels are speakers’
import-the-order-of-reading-is-doubtful = The order of reading is doubtful: columns may have been read straight across on page { $pages }. Compare with the original
import-the-words-are-doubtful-percent-of = The words are doubtful: { $percent } % of the characters are not explained by the file's fonts. Compare with the original, or run text recognition (OCR) on the file
import-n-cells-changed = { $n ->
    [one] { $n } cell changed
   *[other] { $n } cells changed
}
import-left-left-as-before = , { $left } left as before
import-row-row-is-about-nothing-in = Row { $row } is about nothing in this project; it was removed here, or belongs to another one
import-row-row-is-about-the-same = Row { $row } is about the same as a row above it, which counts
import-row-row-value-is-none-of = Row { $row }: “{ $value }” is none of the values that { $heading } can have
import-row-row-a-finding-needs-its = Row { $row }: a finding needs its kind, as alike or differs
import-row-row-what-is-absent-needs = Row { $row }: what is absent needs a word on where it was looked for
import-row-row-there-is-no-theme = Row { $row }: there is no theme “{ $name }”. Tick the change in the window to make it, or add the theme first
import-heading-cannot-be-changed-in-a = { $heading } cannot be changed in a table; what it says otherwise in { $rows } was left out
import-the-table-has-no-column-heading = The table has no column “{ $heading }”; what stands under it in { $rows } was left out
import-and = and
import-row-row = row { $row }
import-rows-first-and-last = rows { $first } { $and } { $last }
import-rows-first-and-more-more = rows { $first } { $and } { $more } more
import-file-imported-as-document-words-words = { $file }: imported as “{ $document }”, { $words ->
    [one] { $words } word
   *[other] { $words } words
}
import-file-imported-as-answers-of-documents = { $file }: imported as answers of { $documents ->
    [one] { $documents } respondent
   *[other] { $documents } respondents
}, { $words ->
    [one] { $words } word
   *[other] { $words } words
}, { $variables ->
    [one] { $variables } variable
   *[other] { $variables } variables
}
import-file-new-codes-added-changed-changed = { $file }: { $new ->
    [one] { $new } code
   *[other] { $new } codes
} added, { $changed } changed, { $unchanged } as they were
import-file-the-same-file-is-already = { $file }: the same file is already here as “{ $document }”; not imported again
import-document-has-the-new-text-changed = “{ $document }” has the new text: changed in { $changed ->
    [one] { $changed } place
   *[other] { $changed } places
}
import-the-words-of-adrift-codings-units = {"\u000A"}  The words of { $adrift ->
    [one] { $adrift } coding, unit or piece of evidence
   *[other] { $adrift } codings, units or pieces of evidence
} are gone; they await your decision
import-pseudonyms-were-kept-in-kept-pseudonyms = {"\u000A"}  Pseudonyms were kept in { $kept-pseudonyms } places; look for names in what is new
import-comments = comments
import-rows-without-an-answer = rows without an answer
import-pictures-sound-and-video = pictures, sound and video
import-pages-within-the-page = pages within the page
import-hidden-text = hidden text
import-headers-and-footers = headers and footers
import-pictures-and-charts = pictures and charts
import-signs-of-picture-fonts-shown-as = signs of picture fonts, shown as �
import-references-to-text-outside-the-document = references to text outside the document
import-characters-that-the-files-fonts-do = characters that the file's fonts do not explain
import-characters-that-could-not-be-decoded = characters that could not be decoded, shown as �
import-embedded-files = embedded files
import-dependent-tiers = Dependent tiers (translations, glosses)
import-left-out = Left out: { $what } ({ $count })
import-the-tree-of-codes-goes-deeper = The tree of codes goes deeper than { $limit } levels; nothing was read. Join some of its levels and try again
import-this-is-the-project-that-is = This is the project that is open, under whatever name, and no material for it; nothing was read. Choose another file

## steps: what was done, as it reads after "Undo: "; each is a kind that the journal keeps

step-nothing = nothing
step-several = several changes together
step-as-written = other
step-set-project = change what the project says of itself
step-set-reported = write about a reporting item
step-add-question = add research question
step-set-question = change research question
step-remove-question = remove research question
step-code-as = code as
step-set-coder = rename coder to
step-turn-clash = turn what was decided by rule
step-add-document = add document
step-set-document = change document
step-replace-text = replace the text of
step-settle-adrift = keep a passage where it is
step-edit-text = edit the text of
step-rejoin-lines = join broken lines in
step-remove-document = remove document
step-set-speakers = correct speakers in
step-set-speaker = set speaker
step-add-case = add case
step-set-case = change case
step-remove-case = remove case
step-link-case = add a document to case
step-unlink-case = take a document from case
step-add-participant = add participant
step-set-participant = change participant
step-remove-participant = remove participant
step-add-variable = add variable
step-set-variable = rename variable
step-remove-variable = remove variable
step-set-value = set variable
step-add-code = add code
step-set-code = change code
step-move-code = move code
step-merge-code = merge codes into
step-split-code = split code
step-remove-code = remove code
step-add-coding = code
step-remove-coding = remove coding
step-move-coding = move the edges of a coding
step-add-meaning-unit = add meaning unit
step-write-condensation = write condensation
step-write-interpretation = write interpretation
step-give-theme = give a meaning unit its theme
step-set-meaning-unit = change meaning unit
step-remove-meaning-unit = remove meaning unit
step-split-meaning-unit = split meaning unit
step-merge-meaning-units = merge meaning units
step-add-meaning-units = make meaning units of the whole text
step-set-statement = write statement
step-add-theme = add theme
step-set-theme = change theme
step-remove-theme = remove theme
step-set-theme-cell = write theme cell
step-add-contrast = add contrast
step-set-contrast = change contrast
step-remove-contrast = remove contrast
step-set-finding = write finding on
step-remove-finding = remove finding on
step-add-criteria-set = add criteria set
step-settle-codings = settle how codings differ on
step-set-read = mark as read through:
step-take-back-read = take back the reading of
step-set-silence = say why a cell is empty for
step-take-back-silence = no longer say why a cell is empty for
step-assess = assess
step-set-criteria-set = change criteria set
step-copy-criteria-set = copy criteria set to
step-remove-criteria-set = remove criteria set
step-add-criterion = add criterion
step-set-criterion = change criterion
step-move-criterion = move criterion
step-remove-criterion = remove criterion
step-remove-assessment = remove assessment of
step-set-occasions = order occasions
step-add-activity = add activity
step-set-activity = change activity
step-remove-activity = remove activity
step-set-means-ends = write what links the means
step-remove-means-ends = remove link of means to end
step-set-hypothesis = judge hypothesis
step-explain-code = say why code changed
step-set-answers = say which questions are answered
step-add-keyword = add keyword
step-set-keyword = change keyword
step-remove-keyword = remove keyword
step-add-query = keep question
step-set-query = change kept question
step-remove-query = remove kept question
step-set-keyword-touched = note touched keyword
step-set-consent = note consent of
step-quarantine = put in quarantine
step-lift-quarantine = lift a quarantine
step-set-guard = change what the guard asks
step-add-memo = write memo
step-set-memo = change memo
step-remove-memo = remove memo
step-write-demo = write the demonstration study
step-place-pseudonym = put a pseudonym in one place
step-pseudonymise = put pseudonyms in place of names
step-destroy-key = destroy the key
step-import = import
step-import-files = import several files
step-bring-back = bring back a backup
step-let-out = let out
step-withdraw = withdrawal
step-withdraw-more = further withdrawal
step-take-out = take out what left the project since this backup
step-hand-out = hand out a copy
step-take-in = take in a colleague’s work
step-recover = recover a damaged project

## steps with what they were about

whole-step-named = { $what } “{ $name }”
whole-step-and-more = { $what } and { $n } more
whole-step-on-passages = { $what } on { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
whole-step-several = { $n ->
    [one] { $n } change
   *[other] { $n } changes together
}
whole-step-replace-text = replace the text of “{ $name }” with “{ $file }”
whole-step-quarantine = put a passage in quarantine in “{ $name }”
whole-step-import-files = import { $n ->
    [one] { $n } file
   *[other] { $n } files
}
whole-step-bring-back = bring back the backup of { $when }
whole-step-let-out = let out “{ $name }” with { $n ->
    [one] { $n } remark
   *[other] { $n } remarks
} of the guard: { $reason }
whole-step-withdraw = withdraw a participant, now “{ $name }”
whole-step-withdraw-more = withdraw more of “{ $name }”
whole-step-hand-out = hand out a copy to “{ $name }”
whole-step-take-in = take in { $name }
whole-step-recover = recover a damaged project: { $saved ->
    [one] { $saved } row
   *[other] { $saved } rows
} saved, { $lost } known to be lost
whole-step-none-stood = { $what }; afterwards none of { $phrases ->
    [one] { $phrases } phrase
   *[other] { $phrases } phrases
} stood in any byte of { $files ->
    [one] { $files } file
   *[other] { $files } files
}
whole-step-some-stood = { $what }; afterwards some of { $phrases ->
    [one] { $phrases } phrase
   *[other] { $phrases } phrases
} still stood in { $left } of { $files ->
    [one] { $files } file
   *[other] { $files } files
}

## journal

journal-done = done
journal-undone = undone
journal-undone-and-replaced = undone and replaced
journal-close-the-journal-keys = Close the journal  ({ $keys })
journal-1-step = 1 step
journal-steps-steps = { $steps } steps
journal-nothing-has-been-done-yet = Nothing has been done yet
journal-every-change-to-the-project-is = Every change to the project is kept here with its time and its coder, and can be undone, also tomorrow
journal-filter-the-journal = Filter the journal
journal-filter-by-step-or-coder = Filter by step or coder
journal-no-step-matches = No step matches
journal-this-step-cannot-be-undone = This step cannot be undone
journal-this-is-the-newest-step-in = This is the newest step in force
journal-replaced-by-later-steps-cannot-be = Replaced by later steps; cannot be done again
journal-undo-the-step-after-this = Undo the step after this
journal-undo-the-n-steps-after-this = Undo the { $n } steps after this
journal-do-this-again = Do this again
journal-do-n-steps-again-up-to = Do { $n } steps again, up to this
journal-undo-back-to-here = Undo back to here
journal-redo-up-to-here = Redo up to here
journal-today = today
journal-yesterday = yesterday
journal-monday = Monday
journal-tuesday = Tuesday
journal-wednesday = Wednesday
journal-thursday = Thursday
journal-friday = Friday
journal-saturday = Saturday
journal-sunday = Sunday
journal-january = January
journal-february = February
journal-march = March
journal-april = April
journal-may = May
journal-june = June
journal-july = July
journal-august = August
journal-september = September
journal-october = October
journal-november = November
journal-december = December
journal-day = { $day } { $number } { $month } { $year }

## judge

judge-as-planned = as planned
judge-partly = partly
judge-not-carried-out = not carried out
judge-not-planned = not planned
judge-open = open
judge-supported = supported
judge-weakened = weakened
judge-refuted = refuted
judge-born = born
judge-renamed = renamed
judge-redefined = redefined
judge-moved = moved
judge-split = split
judge-merged = merged
judge-removed = removed

## masks

masks-in-quarantine = [in quarantine]
masks-not-quoted-as-agreed = [not quoted, as agreed]

## memo

memo-method = Method
memo-report = For the report
memo-theory = Theory
memo-field = Field

## memos

memos-nothing = Nothing
memos-speaks-sign-turn-it = Speaks { $sign }; turn it
memos-take-away-the-evidence-from-name = Take away the evidence from { $name }
memos-mark-words-under-code-or-condense = Mark words under Code or Condense to add them here, for or against
memos-the-marked-words-speak-for = The marked words speak for
memos-rest-on-the-marked-words = Rest on the marked words
memos-where-the-hypothesis-stands = Where the hypothesis stands
memos-why-it-stands-so = Why it stands so
memos-why-the-hypothesis-stands-so = Why the hypothesis stands so
memos-rivals-names = Rivals: { $names }
memos-close-the-memo = Close the memo
memos-remove-the-memo = Remove the memo
memos-the-memo-is-removed-keys-brings = The memo is removed; { $keys } brings it back
memos-title-of-the-memo = Title of the memo
memos-write-here = Write here
memos-text-of-the-memo = Text of the memo
memos-none = None
memos-kind-of-memo-kind = Kind of memo: { $kind }
memos-attached-to-on = Attached to: { $on }
memos-show-the-words = Show the words
memos-show-the-document = Show the document
memos-detach-the-memo = Detach the memo
memos-call-the-kind-name = Call the kind “{ $name }”
memos-choose-a-kind = Choose a kind
memos-choose-a-kind-or-name-one = Choose a kind, or name one
memos-choose-what-the-memo-is-about = Choose what the memo is about
memos-document-code-case = Document, code, case …
memos-written-when = Written { $when }
memos-hide-earlier-versions = Hide earlier versions
memos-1-earlier-version = 1 earlier version
memos-n-earlier-versions = { $n } earlier versions
memos-use-this-version-again = Use this version again
memos-close-the-memos-keys = Close the memos  ({ $keys })
memos-n-memos = { $n } memos
memos-write-down-hypotheses-choices-of-method = Write down hypotheses, choices of method and loose thoughts as they come. A memo can be attached to a document, a code or a case, and keeps its earlier versions
memos-no-memos-yet = No memos yet
memos-filter-memos = Filter memos
memos-filter-by-words = Filter by words
memos-no-kind = No kind
memos-no-memo-matches = No memo matches
memos-untitled = Untitled

## mod

mod-there-is-no-screen-to-open = There is no screen to open a window on. Use the commands instead: mening --help
mod-the-window-could-not-be-opened = The window could not be opened: { $error }. The commands work without one: mening --help

## name

name-person = Person
name-place = Place
name-organisation = Organisation
name-job-title = Job title
name-other-name = Other name
name-marked-at-transcription = Marked at transcription
name-personal-identity-number = Personal identity number
name-telephone-number = Telephone number
name-e-mail-address = E-mail address
name-web-address = Web address
name-address = Address
name-car-registration = Car registration

## palette

palette-command = Command
palette-type-to-find-a-command = Type to find a command, a document, a code …
palette-nothing-is-called-that = Nothing is called that

## password

password-password = Password
password-new-password = New password
password-the-same-again = The same again
password-the-two-are-not-the-same = The two are not the same yet
password-nobody-can-recover-a-forgotten-password = Nobody can recover a forgotten password, and the project is lost with it. A few words in a row are easy to remember and hard to guess. Plain backups of the project are removed
password-name-is-encrypted = { $name } is encrypted
password-give-the-password-to-open-it = Give the password to open it
password-encrypt-the-project = Encrypt the project
password-encrypt = Encrypt
password-change-the-password = Change the password
password-backups-under-the-old-password-are = Backups under the old password are removed
password-change = Change
password-make-the-project-plain = Make the project plain
password-whoever-has-the-file-can-then = Whoever has the file can then read it, on this computer and wherever it is copied
password-make-plain = Make plain
password-easy-to-guess = Easy to guess
password-hard-to-guess = Hard to guess
password-very-hard-to-guess = Very hard to guess

## protect

protect-the-study-has-no-participants-yet = The study has no participants yet. Add them under Gather
protect-withdrawn-day = Withdrawn { $day }
protect-consent-given-by-n = Consent given by { $n }
protect-given-on-yyyy-mm-dd = Given on, YYYY-MM-DD or 21 May 2024
protect-without-a-date-this-is-no = Without a date this is no consent
protect-may-be-quoted = May be quoted
protect-recording-kept = Recording kept
protect-re-use = Re-use
protect-withdraw-n = Withdraw { $n }…
protect-her-words-leave-the-texts-units = Her words leave the texts, units, codings, quotes, index, journal and backups for good. Nothing before this can be undone. Exports that were made before are not in the program's reach
protect-withdraw = WITHDRAW
protect-withdraw-2 = Withdraw
protect-these-claims-had-rested-on-words = These claims had rested on words that are gone
protect-look-for-names-in-the-texts = Look for names in the texts
protect-no-more-names-were-found = No more names were found
protect-n-names-not-in-the-key = { $n ->
    [one] { $n } name not in the key
   *[other] { $n } names not in the key
}
protect-do-marks-such-as-these-stand = Do marks such as these stand for names?
protect-yes-names = Yes, names
protect-no-remarks = No, remarks
protect-kind-n-places = { $kind }, { $n } places
protect-replace-here-only = Replace here only
protect-pseudonym-for-name = Pseudonym for { $name }
protect-add-name-to-the-key = Add { $name } to the key
protect-add-to-the-key = Add to the key
protect-never-a-name = Never a name
protect-take-n-out-of-the-key = Take { $n } out of the key
protect-replace-all-names-in-the-project = Replace all names in the project…
protect-in-texts-and-in-all-that = In texts and in all that is written about them; every coding stays on its words. Numbers and addresses that point at somebody get a mark
protect-close-the-key = Close the key
protect-the-key-holds-the-names-behind = The key holds the names behind the pseudonyms, in an encrypted file of its own. Keep it apart from the project, such as on a memory stick
protect-file-of-the-key = File of the key
protect-the-keys-own-password = The key's own password
protect-the-password-once-more = The password once more
protect-the-two-passwords-are-not-the = The two passwords are not the same
protect-make-the-key = Make the key
protect-open-the-key = Open the key
protect-pseudonym = Pseudonym
protect-add-to-the-key-2 = Add to the key
protect-destroy-the-key = Destroy the key…
protect-the-keys-file-is-wiped-with = The key's file is wiped, with the imported files and every earlier wording. Nobody can tell any more who is who, and nothing before this can be undone. Other copies of the key are not in the program's reach
protect-destroy = DESTROY
protect-destroy-2 = Destroy
protect-type-word-to-go-on = Type { $word } to go on
protect-all-those-in-doubt-doubtful-are = { $all }. Those in doubt, { $doubtful }, are for you to decide and not ticked. Nothing is replaced yet
protect-replace-places = Replace { $places }
protect-close-the-list = Close the list
protect-ticked-of-n = { $ticked } of { $n }
protect-untick-all-of-name = Untick all of { $name }
protect-tick-all-of-name = Tick all of { $name }
protect-show-all-n = Show all { $n }
protect-what-should-not-have-been-collected = What should not have been collected is kept out of analysis, search and exports. Select it in Code and choose
protect-name-n-characters = { $name }, { $n ->
    [one] { $n } character
   *[other] { $n } characters
}
protect-lift-the-quarantine = Lift the quarantine
protect-every-export-passes-the-guard-names = Every export passes the guard: names, identifiers, missing consent, quarantine, and quotes that point at too few
protect-participants-a-quote-must-fit = Participants a quote must fit
protect-0-the-guard-does-not-ask = 0: the guard does not ask
protect-words-in-brackets-and-after-are = Words in [brackets] and after # are names
protect-the-guard-lets-such-marks-out = The guard lets such marks out. They are among the names that are found in the texts, each once
protect-hide-what-stood-in-this-document = Hide what stood in this document
protect-show-what-stood-in-this-document = Show what stood in this document
protect-and-more-which-the-command-original = and more, which the command original prints
protect-close-protection = Close protection
protect-protection = Protection
protect-names-and-pseudonyms = Names and pseudonyms
protect-consent = Consent
protect-quarantine = Quarantine
protect-the-guard = The guard
protect-encryption = Encryption
protect-nobody-reads-the-project-without-its = Nobody reads the project without its password
protect-whoever-has-the-file-can-read = Whoever has the file can read it

## pseudonym

pseudonym-several-in-the-key-share-the = several in the key share the name
pseudonym-may-be-an-ordinary-word = may be an ordinary word
pseudonym-may-be-another-name = may be another name
pseudonym-places-in-documents = { $places } in { $documents }

## questions

questions-answers = Answers
questions-statement = statement
questions-statements = Statements
questions-theme-cells = Theme cells
questions-findings = Findings
questions-close-the-research-questions-keys = Close the research questions  ({ $keys })
questions-write-the-questions-that-the-material = Write the questions that the material is to answer. Every meaning unit, statement, theme cell, finding and assessment can then answer them
questions-write-the-first-question = Write the first question
questions-no-research-questions-yet = No research questions yet
questions-every-case-and-level-has-something = Every case and level has something to say
questions-nothing-to-say = Nothing to say
questions-cases-all = Cases: { $all }
questions-levels-all = Levels: { $all }
questions-nothing-answers-this-question-yet-write = Nothing answers this question yet. Write what units say about it under Condense, or choose it under a finding, a theme cell or an assessment
questions-and-n-more-the-report-has = and { $n } more; the report has them all
questions-about-does-not-answer-it = { $about } does not answer it
questions-to-the-words-in-name = To the words in { $name }
questions-the-study-as-a-whole = The study as a whole
questions-what-the-study-as-a-whole-says = What the study as a whole says
questions-tie-what-all-cases-say-together = Tie together, in your own words, what all cases have to say
questions-rest-it-on-the-words-shown = Rest it on the words shown last
questions-rest-the-study-on-name = Rest the study's answer on { $name }

## report

report-to-risen-ratings = On { $to }, each beside the nearest earlier occasion: { $risen } risen, { $same } unchanged, { $fallen } fallen, { $new } new, { $dropped } dropped, { $apart } no longer applicable.
report-deviation-and-why = Deviation and why
report-natural-unit = Natural unit
report-looked-for-in-s = {" "}Looked for in: { $s }
report-no = No
report-item = Item
report-in-this-study = In this study
report-coded-by-n = { $n ->
    [one] One person coded
   *[other] { $n } people coded
}
report-n-participants = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
report-n-documents-first-to-last = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $first } to { $last }
report-n-documents-on-day = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $day }
report-consent-noted-for-n-participants = Consent noted for { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
report-n-codes-under-top-heads = { $n ->
    [one] { $n } code
   *[other] { $n } codes
} under { $top ->
    [one] { $top } head
   *[other] { $top } heads
}
report-inductive-codes-inductive-deductive-deductive = { $inductive ->
    [one] { $inductive } code inductive
   *[other] { $inductive } codes inductive
}, { $deductive } deductive
report-n-findings-where-cases-differ-oppose = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
} where cases differ, oppose each other or are silent
report-documents-documents-from-cases-cases = { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
} from { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
report-n-field-notes = { $n ->
    [one] { $n } field note
   *[other] { $n } field notes
}
report-n-passages-in-quarantine = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
} in quarantine
report-a-register-of-consents-is-kept = A register of consents is kept
report-software = Software
report-coding-and-analysis-were-done-in = Coding and analysis were done in Mening, version { $version }.
report-material = Material
report-the-material-is-n-documents-words = The material is { $n ->
    [one] { $n } document
   *[other] { $n } documents
}, { $words ->
    [one] { $words } word
   *[other] { $words } words
} in all
report-from-first-to-last = , from { $first } to { $last }
report-those-who-took-part-and-those = Those who took part and those who coded
report-speaking-participants-speak-in-the-material = { $speaking ->
    [one] { $speaking } participant speaks
   *[other] { $speaking } participants speak
} in the material{ $consent }.
report-consent-is-noted-for-given = ; consent is noted for { $given }
report-voices-speak-in-the-material = { $n ->
    [one] { $n } voice speaks
   *[other] { $n } voices speak
} in the material.
report-unnamed-coder = Unnamed coder
report-settled = { $first } and { $second } marked { $n ->
    [one] one stretch of text
   *[other] { $n } stretches of text
} differently, and settled whose marks count. { $counts }.
report-inductive-codes-came-from-the-material = { $inductive ->
    [one] { $inductive } code came
   *[other] { $inductive } codes came
} from the material (inductive) and { $deductive } from theory or a checklist (deductive).
report-steps-of-the-analysis = Steps of the analysis
report-the-projects-journal-holds-every-change = The project's journal holds every change, { $all ->
    [one] { $all } step
   *[other] { $all } steps
} in all, day by day:
report-day = Day
report-steps = Steps
report-name-paragraph-paragraph = { $name }, paragraph { $paragraph }
report-paragraph-n = Paragraph { $n }
report-answers = Answers to research questions
report-nothing-answers-this-question-yet = Nothing answers this question yet.
report-no-case = No case
report-not-n = Does not cover: { $n }
report-where = Where
report-other-summaries = Other summaries
report-row = Row
report-column = Column
report-contents = Contents
report-case-by-case = Case by case
report-answers-to-the-research-questions = Answers to the research questions
report-meaning-condensation = Meaning condensation
report-how-the-study-was-done = How the study was done
report-reporting-items = Reporting items
report-chapters-tables-method-and-the-evidence = Chapters, tables, method and the evidence of every claim, in one document
report-report = Report
report-report-within = report
report-quotes-by-code-the-codebook-condensations = Quotes by code, the codebook, condensations, contrasts and all other tables go out from here, to Word, Excel or plain files. First there must be something to report on
report-nothing-to-take-out-yet = Nothing to take out yet
report-the-preview-could-not-be-made = The preview could not be made
report-making-a-preview = Making a preview…
report-preview-of-the-first-n-rows = Preview of the first { $n } rows
report-1-row = 1 row
report-n-rows = { $n } rows
report-who-interviewed = Who interviewed
report-the-researchers-degrees = The researchers' degrees
report-their-occupation-at-the-time = Their occupation at the time
report-their-gender = Their gender
report-their-experience-and-training = Their experience and training
report-acquaintance-with-participants-beforehand = Acquaintance with participants beforehand
report-what-participants-knew-of-the-interviewer = What participants knew of the interviewer
report-the-interviewers-leanings-and-interests = The interviewer's leanings and interests
report-methodological-orientation = Methodological orientation
report-how-participants-were-chosen = How participants were chosen
report-how-they-were-approached = How they were approached
report-how-many-took-part = How many took part
report-how-many-declined-or-left-and = How many declined or left, and why
report-where-the-material-was-collected = Where the material was collected
report-whether-anyone-else-was-there = Whether anyone else was there
report-who-the-participants-are-when = Who the participants are; when
report-questions-and-interview-guide = Questions and interview guide
report-repeat-interviews = Repeat interviews
report-sound-or-picture-recorded = Sound or picture recorded
report-field-notes = Field notes
report-how-long-the-interviews-were = How long the interviews were
report-saturation = Saturation
report-transcripts-returned-to-participants = Transcripts returned to participants
report-how-many-coded = How many coded
report-the-code-tree = The code tree
report-where-themes-and-codes-came-from = Where themes and codes came from
report-participants-views-of-the-findings = Participants' views of the findings
report-quotes-each-with-its-speaker = Quotes, each with its speaker
report-material-and-findings-agree = Material and findings agree
report-major-themes-are-clear = Major themes are clear
report-minor-themes-and-deviating-cases = Minor themes and deviating cases
report-a-title-that-says-what-was = A title that says what was studied and how
report-an-abstract = An abstract
report-the-problem-and-why-it-matters = The problem and why it matters
report-purpose-or-research-questions = Purpose or research questions
report-approach-and-its-grounds = Approach and its grounds
report-the-researchers-and-what-they-bring = The researchers and what they bring
report-the-setting = The setting
report-how-the-material-was-sampled = How the material was sampled
report-ethical-review-and-consent = Ethical review and consent
report-how-the-material-was-collected = How the material was collected
report-instruments-and-equipment = Instruments and equipment
report-what-was-studied-people-documents-events = What was studied: people, documents, events
report-how-the-material-was-handled-and = How the material was handled and protected
report-how-it-was-analysed-and-by = How it was analysed, and by whom
report-what-makes-it-trustworthy = What makes it trustworthy
report-main-findings-and-interpretations = Main findings and interpretations
report-links-to-the-material-quotes-notes = Links to the material: quotes, notes
report-what-it-adds-to-what-was = What it adds to what was known
report-limitations = Limitations
report-conflicts-of-interest = Conflicts of interest
report-funding = Funding
report-what-the-study-came-to = What the study came to
report-how-often-each-is-heard = Participants: passages worked on and quotes in this report
report-role = Role
report-passages = Passages
report-quotes = Quotes
report-quotes-here = Quotes printed here
report-table-n-caption = Table { $n }. { $caption }
report-figure-n-shows = Figure { $n }. { $shows }
report-see-table-n = see Table { $n }
report-activities-in-case = Activities, { $case }
report-findings-of-contrast = Findings of the contrast { $contrast }
report-contrast-row = { $contrast }: { $row }
report-what-is-said = What is said
report-n-passages-in-words = { $n ->
    [one] { $n } passage in its own words
   *[other] { $n } passages in their own words
}
report-summaries-of-theme = { $theme }: summaries
report-passages-by-case-and-theme = Passages by case and theme
report-cases-and-themes = Cases and themes
report-n-passages = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
report-ratings-of-set = { $set }: ratings by case
report-criteria-are = Criteria: { $criteria }.
report-ratings-are = Ratings: { $ratings }; – not assessed.
report-arrows-are = In a cell: { $occasions }; ↑ risen, ↓ fallen.
report-a-dash-is = – { $what }.
report-reasoning-on-case = { $set }: reasoning, { $case }
report-the-material-by-kind = The material by kind, level and case
report-who-coded = Coders and their work
report-the-codes = The codes
report-steps-by-day = Steps of the analysis by day
report-how-items-are-filled = What a person wrote stands first; what the project itself proves follows. An item that neither answers is not stated.
report-not-stated = not stated
report-n-withdrew-their-consent = { $n ->
    [one] { $n } participant has withdrawn their consent
   *[other] { $n } participants have withdrawn their consent
}
report-n-quotes-spoken-with-speaker = { $n ->
    [one] { $n } quote with its number and place, { $spoken } with its speaker
   *[other] { $n } quotes with their numbers and places, { $spoken } with their speakers
}
report-n-of-findings-rest-on-passages = { $of ->
    [one] { $n } of { $of } finding rests on passages of the material
   *[other] { $n } of { $of } findings rest on passages of the material
}
report-the-journal-holds-n-steps = { $n ->
    [one] Every change is in the journal: { $n } step
   *[other] Every change is in the journal: { $n } steps
}
report-purpose = Purpose

## search

search-code-the-hit = Code the hit…
search-code-all-n-hits = Code all { $n } hits…
search-code-the-first-n-hits = Code the first { $n } hits…
search-what-is-coded = What is coded
search-the-words-found = The words found
search-whole-paragraphs = Whole paragraphs
search-make-name-a-new-code = Make “{ $name }” a new code
search-code-for-all-hits = Code for all hits
search-choose-a-code-or-name-a = Choose a code, or name a new one
search-close-the-search-keys = Close the search  ({ $keys })
search-search = Search
search-more-than-hits-hits-the-first = More than { $hits } hits; the first { $hits } are shown
search-1-hit = 1 hit
search-hits-hits-in-1-document = { $hits } hits in 1 document
search-hits-hits-in-documents-documents = { $hits } hits in { $documents } documents
search-find-in-all-documents = Find in all documents
search-words-or-a-phrase-in-quotes = Words, or a “phrase in quotes”
search-empty-the-search = Empty the search
search-searching = Searching…
search-find-words-in-all-documents = Find words in all documents
search-a-word-finds-all-words-that = A word finds all words that begin with it. Several words find the documents that hold them all. Quotation marks keep a phrase together
search-no-hits = No hits
search-no-document-holds-query-a-shorter = No document holds { $query }. A shorter beginning of the word finds more of its forms
search-hit-number-w = Hit { $number }: { $w }

## shell

shell-bring-documents-in-and-say-what = Bring documents in and say what they are
shell-read-and-tag-passages-with-codes = Read and tag passages with codes
shell-restate-meaning-units-and-say-what = Restate meaning units and say what they answer
shell-ask-the-material = Ask the material: passages, crossings, what goes together, words, course
shell-the-theme-table-case-by-theme = The theme table, case by theme
shell-cases-side-by-side-with-a = Cases side by side, with a finding per row
shell-fixed-criteria-for-every-case-before = Fixed criteria for every case, before and after
shell-take-tables-and-quotes-out = Take tables and quotes out
shell-menu = Menu
shell-questions = Questions
shell-never-by-itself = Never by itself
shell-after-minutes-minutes-unused = After { $minutes } minutes unused
shell-lock-by-itself = Lock by itself
shell-the-project-is-encrypted = The project is encrypted
shell-read-only = Read only
shell-importing = Importing
shell-reading-done-of-of = Reading { $done } of { $of }
shell-writing = Writing
shell-drop-to-import = Drop to import

## start

start-read-closely-tag-what-matters-condense = Read closely, tag what matters, condense what was meant, and lay your cases side by side
start-the-demonstration-study-is-fictional-a = The demonstration study is fictional: a crime-prevention programme as seen from its municipalities, coded, condensed and contrasted. Change anything in it; everything can be undone.
start-recent-projects = Recent projects
start-try-this = In the demonstration, try this
start-go-on-with = Go on with { $name }
start-try-coding = Select words in the text with the mouse, type the name of a code and press Enter
start-try-a-code = Click a code at the left: its passages from all documents, each a click from its place
start-try-contrast = Open Contrast: cases side by side, and what is alike, differs or is missing
start-try-undo = Ctrl+Z takes anything back, and Ctrl+K finds everything by name
start-begin = Begin

## store

store-the-file-itself-verdict = the file itself: { $verdict }
store-table-rows-rows-name-something-that = { $table }: { $rows ->
    [one] { $rows } row names
   *[other] { $rows } rows name
} something that is not there
store-table-row-reaches-beyond-its-documents = { $table } { $row }: reaches beyond its document's text
store-document-document-its-length-is-not = document { $document }: its length is not its text's
store-document-document-its-text-holds-line = document { $document }: its text holds line ends or marks that stored text never has
store-table-row-is-its-own-ancestor = { $table } { $row }: is its own ancestor
store-the-text-index-table-does-not = the text index { $table } does not match the texts
store-there-is-no-project-at-p = There is no project at { $p }. Check the name, or make one with New project
store-p-exists-already-and-was-left = { $p } exists already and was left as it is. Choose another name
store-p-is-not-a-mening-project-open = { $p } is not a Mening project. Open a file that ends in .mening
store-p-is-encrypted-or-no-project = { $p } is encrypted, or no project at all. Give its password, at the terminal or in the environment variable MENING_PASSWORD
store-the-key-p-has-a-password = The key { $p } has a password of its own. Give it at the terminal or in the environment variable MENING_KEY_PASSWORD
store-the-password-is-empty-nothing-was = The password is empty; nothing was changed. Choose one of several words
store-the-two-passwords-are-not-the = The two passwords are not the same; nothing was changed. Write it again
store-the-project-is-not-encrypted-nothing = The project is not encrypted; nothing was changed. Encrypt it with “mening encrypt”
store-the-project-is-encrypted-already-nothing = The project is encrypted already; nothing was changed. Change its password with “mening password”
store-the-key-cannot-be-kept-at = The key cannot be kept at { $p }: whoever copies the project's folder would have both. Choose a place apart from it, such as a memory stick
store-p-is-the-key-of-another = { $p } is the key of another project. Open the one that was made with this project
store-p-is-not-a-key-open = { $p } is not a key. Open a file that Mening made as one; it ends in .meningkey
store-there-is-no-key-at-p = There is no key at { $p }; nothing was done. Check the name, and that the memory stick is in place; “mening pseudonymise” with a list of names makes a key
store-the-system-could-not-make-a = The system could not make a key (no random numbers, or no memory); nothing was changed. Restart the computer and try again
store-p-is-empty-look-for-its = { $p } is empty. Look for its backup in the folder beside it, or make a new project under another name
store-the-project-was-made-by-a = The project was made by a newer Mening (version { $found } of the file; this one knows up to { $known }). Update the program; the file is untouched
store-p-is-not-as-mening-made = { $p } is not as Mening made it: { $what }. None of that was used and nothing was changed. If it was put there with another program, take it away with that; else open the newest backup in the folder beside the project
store-a-text-or-file-in-it = A text or file in it is larger than { $n } MB, more than Mening takes; nothing was changed. Divide it, or open the newest backup if it has become so by itself
store-something-in-the-project-is-not = Something in the project is not what Mening writes there ({ $error }): the file is damaged, or was changed with another program. Run “mening check” on it, and open the newest backup in the folder beside it
store-the-journal-holds-something-for-this = The journal holds something for this step that Mening never writes, so it cannot be taken back or done again; nothing was changed. Run “mening check”, and open the newest backup if you need what was before
store-the-project-is-open-elsewhere-by = The project is open elsewhere ({ $by }). It can be read here, but not changed until it is closed there
store-somebody-else-reads-the-project-and = Somebody else reads the project and still needs what was to be cleaned away. Close it everywhere else; it is cleaned when it is opened the next time
store-p-has-other-names-as-well = { $p } has other names as well (hard links), under which the same bytes stay readable. Remove those links, or make a copy of the file and work with that
store-p-was-being-written-anew-when = { $p } was being written anew when the program was stopped. Open it: that is finished, or taken back, and nothing is lost
store-the-change-is-made-and-from = The change is made, and from now on the new password (or none) opens the project, but it could not be opened again: { $m }
store-the-key-that-is-being-destroyed = The key that is being destroyed could not be reached at { $p }. Put the memory stick in place and open the project once more, or delete that file yourself
store-the-project-cannot-be-changed-the = The project cannot be changed: the file or its folder is read-only. Copy it to a folder of your own and open the copy
store-the-copies-went-apart-before = These copies went their own ways before Mening could tell what was changed in which; nothing was taken in. Export one of them for other programs (qdpx) and import that file here
store-this-copy-takes-nothing-in = This copy was handed out without all of the project and takes nothing in. Take the copies in where the whole project is
store-p-has-nothing-in-common = { $p } is a copy of another project and has nothing in common with this one; nothing was taken in. Export it for other programs (qdpx) and import that file here
store-words-of-this-text-were-left-out = Words of this text were left out when the copy was handed out, so it cannot be edited here. Edit it where the whole project is
store-the-code-book-stays-as-it-is = This copy was handed out with a code book that stays as it is. Write a memo on the code instead
store-the-disk-is-full-the-last = The disk is full; the last change was not made and the project is as it was before. Free some space and do it again
store-the-name-is-taken-or-this = The name is taken, or this exists already; nothing was changed. Choose another name
store-a-name-is-needed-and-this = A name is needed and this one is empty; nothing was changed. Write a name
store-this-has-been-removed-in-the = This has been removed in the meantime; nothing was changed
store-there-is-nothing-to-undo = There is nothing to undo
store-there-is-nothing-to-redo = There is nothing to redo
store-the-project-file-answered-error-nothing = The project file answered: { $error }. Nothing was changed; run “mening check” on it
store-table = table
store-index = index
store-trigger = trigger
store-view = view
store-entry = entry
store-the-kind-name-is-not-menings = the { $kind } “{ $name }” is not Mening's
store-the-kind-name-is-not-as = the { $kind } “{ $name }” is not as Mening made it
store-the-kind-name-is-missing = the { $kind } “{ $name }” is missing
store-coder-1 = Coder 1
store-table-row-is-not-as-in-the-backup = { $table }, row { $row }: it is not as in the backup { $name }, though no step has touched it since; one of the two has changed by itself. Open the backup beside and compare, or bring it back with “mening restore”
store-the-log-beside-the-project-was = the log beside the project was damaged once, and its last changes are not in it: what was there is kept as { $p }. Save from it with “mening recover”, then delete it
store-the-end-of-the-log-was = the end of the log beside the project could not be read once: what was there is kept as { $p }. If changes are missing, save from it with “mening recover”; then delete it
store-what-was-taken-out-for-good = what was taken out for good may still stand in the project's file or its backups: the cleaning was cut short. It is finished when the project is opened the next time to be changed, once nobody else has it open
store-p-is-not-a-mening-project-though = { $p } is not a Mening project, though its name says so: it is a file of another kind, or another program has written over it. Open the project itself, or the newest backup in the folder { $b } beside it; “mening recover” saves what is left in a file that was written over
store-what-had-been-set-aside-of = What had been set aside of a damaged log is wiped with the backups, for it held what had to go: { $p }
store-p-is-a-folder-name-the = { $p } is a folder. Name the project's file, which ends in .mening; the backups of a project lie in the folder beside it
store-in-p-nothing-of-a-project = In { $p } nothing of a Mening project could be found. Look for a backup in the folder { $b } beside it, or for another copy; nothing was made
store-something-else-in-the-project-still = Something else in the project still refers to this, or this refers to what is not there any more; nothing was changed
store-p-is-a-file-of-another = { $p } is not a Mening project, though its name says so: it is a file of another kind. Open the project itself, or the newest backup in the folder { $b } beside it
store-the-password-does-not-open-p-check = The password does not open { $p }. Check the spelling, capitals and keyboard; nobody can recover it. If you are sure of it, the beginning of the file may be damaged: “mening recover” opens it where a backup lies beside it
store-p-is-damaged-it-was-cut-short = { $p } is damaged: it was cut short, overwritten or changed by another program. Keep the file. “mening restore” brings back a backup; “mening recover” saves every row that can still be read
store-the-log-beside-the-project-is = The log beside the project is damaged, and { $steps ->
    [one] the last change in it cannot
   *[other] the last { $steps } changes in it cannot
} be read. All that was there is kept as { $p }; “mening recover” saves from it what can be saved, and “mening check” names it until you delete it
store-the-log-has-lost-its-end = the log beside the project has lost its end, and with it the last changes that were made ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
})
store-the-log-has-lost-steps = the log beside the project is damaged, and { $steps ->
    [one] the last change in it cannot
   *[other] the last { $steps } changes in it cannot
} be read
store-the-end-of-the-log-is = the end of the log beside the project cannot be read ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}). If the power went or the computer stopped in the middle of a change, that change was not finished and nothing else is missing; otherwise the last changes are. Look in the journal which step is the last
store-what-the-log-was-is-kept = A warning: { $what }. All that was there is kept as { $p }; “mening recover” saves from it what can be saved, and “mening check” names it until you delete it
store-what-the-log-cannot-be-set = A warning: { $what }. Nothing can be set aside here: copy the project with the log (-wal) beside it to another folder before anything writes to it
store-p-was-made-under-another-password = { $p } was made under another password than the project has now. Give that one, at the terminal or in the environment variable MENING_BACKUP_PASSWORD
store-no-backup-could-be-made-before = no backup could be made before it. { $m }
store-p-is-a-backup-that-an = { $p } is a backup that an earlier version of Mening made, and stays as it is. Bring it back with “mening restore”, as a step or as a copy, which is then brought up to date
store-there-is-no-backup-name-nothing = There is no backup “{ $name }”; nothing was changed. “mening restore” with the project alone lists those that there are; a file elsewhere is named by its path
store-p-is-a-copy-of-another = { $p } is a copy of another project; nothing was changed. Choose a backup of this one, or open that copy by itself
store-p-cannot-be-brought-back-since = { $p } cannot be brought back: since then something left the project for good (a withdrawal, or names whose key was destroyed), and it cannot be told where that stands in this copy. Nothing was changed. Choose a later backup
store-the-project-is-made-but-could = The project is made, but could not be opened just now: { $m }. Open it again
store-the-disk-did-not-confirm-the = The disk did not confirm the last change ({ $error }), so it may have been made, or not. Open the project again and look at the end of its journal
store-p-is-written-but-the-disk = { $p } is written, but the disk did not confirm it ({ $source }), so it is not sure whether it is still there after a power cut. Look for it, or do it again
store-words-of-somebody-who-has-withdrawn = Words of somebody who has withdrawn still stand in { $p }. See that the file and its folder can be changed and deleted, and that nobody else has the project open; then open it again, or repeat “mening withdraw”, which finishes what is left
store-the-disk-is-full = the disk is full
store-sound = sound
store-made-under-another-password = made under another password
store-a-copy-of-another-project = a copy of another project
store-made-by-a-newer-mening = made by a newer Mening
store-damaged = damaged
store-n-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
store-nothing-has-been-done-since = nothing has been done since
store-undone-undone-since = { $undone } undone since
store-steps-since = { $steps } since
store-steps-since-and-undone-undone = { $steps } since, and { $undone } undone
store-lost-number-row = Lost, number { $row }
store-document-document-name-its-text-is = document { $document } (“{ $name }”): its text is not as it was written
store-imported-file-original-of-document-it = imported file { $original } (of “{ $document }”): it is not as it was imported
store-step-step-of-the-journal-it = step { $step } of the journal: it is not as it was written
store-the-journals-chain-of-digests-is = the journal's chain of digests is broken at step { $step }: something was changed, taken away or put in
store-no-backup-beside-the-project-holds = ; no backup beside the project holds it as it was
store-the-backup-name-holds-it-as = ; the backup { $name } holds it as it was
store-holds = { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}, { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memos
}

## structure

structure-rows = Rows
structure-columns = Columns
structure-find-in-the-table = Find in the table
structure-empty-the-field = Empty the field
structure-n-of-all-rows = { $n } of { $all } rows
structure-all-themes = All themes
structure-no-summary-yet = no summary yet
structure-what-it-rests-on-has-changed = What it rests on has changed since it was written
structure-not-condensed-yet = Not condensed yet
structure-here-the-theme-table-takes-shape = Here the theme table takes shape
structure-each-case-becomes-a-row-and = Each case becomes a row and each theme a column. First the material must be brought in.
structure-each-case-becomes-a-row-and-each = Each case becomes a row and each theme a column. Make a first theme, and give meaning units to it here or in Condense.
structure-close-the-cell = Close the cell
structure-remove-the-summary-and-its-evidence = Remove the summary and its evidence
structure-what-the-material-says-here-in = What the material says here, in your words. + below cites a passage as [1]
structure-nothing-is-cited-yet = Nothing is cited yet
structure-beyond-stands-for-no-evidence = [{ $beyond }] stands for no evidence
structure-the-summary-holds-as-it-is = The summary holds as it is now
structure-not-cited-in-the-text = not cited in the text
structure-the-words-have-changed-since = the words have changed since
structure-the-condensation-has-changed-since = the condensation has changed since
structure-passages-0 = Passages (0)
structure-nothing-falls-under-row-and-column = Nothing falls under { $row } and { $column }
structure-rest-more-narrow-the-table-to = { $rest } more; narrow the table to see them
structure-cite = Cite
structure-condensations-n = Condensations ({ $n })
structure-drag-condensations-here-from-other-themes = Drag condensations here from other themes
structure-all-condensations-have-a-theme = All condensations have a theme
structure-drag-one-onto-a-theme-or = Drag one onto a theme, or send it with the arrow
structure-rest-more = { $rest } more
structure-send-to-another-theme = Send to another theme
structure-without-a-theme = Without a theme
structure-no-row-holds-these-words = No row holds these words
structure-the-study-has-no-label-yet = The study has no { $label } yet; choose other rows or columns
structure-show-the-theme = Show the theme
structure-close-the-themes = Close the themes
structure-name-of-the-new-theme = Name of the new theme
structure-new-theme = New theme…
structure-place-in-the-tree = Place in the tree
structure-at-the-top = At the top
structure-beneath-n = Beneath: { $n }
structure-remove-the-theme-n = Remove the theme { $n }
structure-spread-with-what-lies-beneath = Spread, with what lies beneath
structure-nothing-gathered-yet = Nothing gathered yet
structure-loudest-loudest-name-loudest-of-passages = Loudest: { $loudest-name }, { $loudest } of { $passages } ({ $share } %)

## table

table-excerpts = Excerpts
table-participants = Participants
table-participant = Participant
table-consent = Consent
table-consent-given = given
table-consent-no-quotes = given, not to be quoted
table-consent-withdrawn = withdrawn
table-codebook = Codebook
table-theme-table = Theme table
table-yes = yes
table-no = no

## tables

tables-contrast = Contrast
tables-looked-for-in = Looked for in
tables-change = Change
tables-why = Why
tables-ends = Ends
tables-whether-it-holds = Whether it holds
tables-hypothesis = Hypothesis
tables-before = Before
tables-against = Against
tables-rivals = Rivals
tables-path = Path
tables-include = Include
tables-exclude = Exclude
tables-characters = Characters
tables-beneath = Beneath
tables-code-path = Code path
tables-start = Start
tables-end = End
tables-memo = Memo
tables-speaker = Speaker
tables-paragraph = Paragraph
tables-passages = Passages
tables-written = Written
tables-step = Step
tables-when = When
tables-state = State

## unpacked

unpacked-the-name-of-the-file-file = the name of the file { $file }
unpacked-the-documents-properties = the document's properties
unpacked-a-comment = a comment
unpacked-the-heading-of-a-column = the heading of a column
unpacked-name-of-element = “{ $name }” of { $element }
unpacked-the-text = the text

## widgets

widgets-a-name-is-needed = A name is needed

## withdraw

withdraw-no-words-are-tied-to-this = No words are tied to this participant, so the name goes and every word stays. Say first which speaker it is, or which documents are this person's
withdraw-out-of-reach-copies-of-the = . Out of reach: copies of the project elsewhere, and exports that were made before
withdraw-whether-any-of-the-words-is = Whether any of the words is left could not be looked for
withdraw-withdrawn = Withdrawn
withdraw-reached-said-and-all-that-quotes = Reached: { $said }, and all that quotes them
withdraw-the-name-stands-in-places-in = . The name stands in { $places } in what others say; that stays
withdraw-n-turns = { $n ->
    [one] { $n } turn
   *[other] { $n } turns
}
withdraw-turns-in-documents = { $turns } in { $documents }
withdraw-n-phrases = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
}
withdraw-searched-afterwards-none-of-phrases-stands = Searched afterwards, none of { $phrases } stands in any byte of { $files }
withdraw-searched-afterwards-some-of-phrases-still = Searched afterwards, some of { $phrases } still stand in { $left }
withdraw-the-words-go-when-it-is = What is left waits for whoever reads the project just now: it is wiped when the project is opened the next time, once nobody else has it open
withdraw-see-that-these-files-can-be = Words are still left. See that the files named here, and their folders, can be changed and deleted, or delete those of them that are backups yourself; then repeat the withdrawal, which finishes what is left
withdraw-n-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
withdraw-and-the-key-which-still-says = , and the key, which still says who this is: with the key open (--key), the name goes from it too
withdraw-n-imported-files-went-too = { $n ->
    [one] An imported file of another document
   *[other] { $n } imported files of other documents
} had the words or the name outside the text, and { $n ->
    [one] is
   *[other] are
} not kept any more
withdraw-nothing-in-the-key-was-found = No name in the key was found to be this person's: look through it yourself
withdraw-taken-out-of-the-key = Taken out of the key: { $names ->
    [one] { $names } name
   *[other] { $names } names
}, and what stood in { $places }

## backup

backup-daily = daily
backup-before-an-update-of-the-file = before an update of the file
backup-before-an-import = before an import
backup-before-names-were-replaced = before names were replaced
backup-before-much-was-removed = before much was removed
backup-before-a-backup-was-brought-back = before a backup was brought back
backup-after-a-change-of-encryption-or = after a change of encryption or password
backup-after-something-was-taken-out-for = after something was taken out for good
backup-reason-not-noted = reason not noted

## backups

backups-close-backups = Close backups
backups-backups = Backups
backups-there-are-no-backups-yet = There are no backups yet
backups-one-is-made-before-the-first = One is made before the first change of each day, and before steps that risk much, such as an import
backups-this-is-a-backup-it-is = This is a backup. It is read and stays as it is; to go on from it, bring it back as a copy
backups-bring-it-back-as-a-copy = Bring it back as a copy…
backups-and-more-more-in-the-journal = · and { $more } more, in the journal
backups-open-beside = Open beside
backups-open-when-beside-to-be-read = Open { $when } beside, to be read
backups-copy = Copy…
backups-bring-when-back-as-a-copy = Bring { $when } back as a copy…
backups-bring-back = Bring back…
backups-bring-when-back = Bring { $when } back…
backups-all-of-the-project-becomes-as = All of the project becomes as it was { $when }, in one step. Undo brings back what it is now; the journal stays, and what was withdrawn since does not come back
backups-bring-it-back = Bring it back
