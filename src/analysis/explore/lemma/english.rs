//! How English bends its words.

use super::Rules;

pub(super) const RULES: Rules = Rules { listed: LISTED, endings: ENDINGS, alike: ALIKE, s: false, kept: &[] };

const ENDINGS: &[(&str, usize)] = &[
    ("ically", 3),
    ("ings", 3),
    ("iest", 2),
    ("ies", 2),
    ("ied", 2),
    ("ier", 2),
    ("ing", 3),
    ("est", 4),
    ("es", 3),
    ("ed", 3),
    ("s", 3),
];

const ALIKE: &[(&str, &str, usize)] = &[("e", "", 3), ("y", "", 2), ("i", "", 3), ("ss", "s", 2)];

const LISTED: &str = "\
be is are was were been being am
have has had having
do does did done doing
use uses used using
go goes went gone going
get gets got gotten getting
see sees saw seen seeing
give gives gave given giving
take takes took taken taking
say says said saying
know knows knew known knowing
think thinks thought thinking
come comes came coming
make makes made making
find finds found finding
tell tells told telling
feel feels felt feeling
leave leaves left leaving
keep keeps kept keeping
hold holds held holding
bring brings brought bringing
buy buys bought buying
begin begins began begun beginning
write writes wrote written writing
speak speaks spoke spoken speaking
run runs ran running
sit sits sat sitting
stand stands stood standing
understand understands understood understanding
lose loses lost losing
pay pays paid paying
meet meets met meeting
lead leads led leading
teach teaches taught teaching
build builds built building
send sends sent sending
spend spends spent spending
fall falls fell fallen falling
grow grows grew grown growing
choose chooses chose chosen choosing
break breaks broke broken breaking
drive drives drove driven driving
eat eats ate eaten eating
sell sells sold selling
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
life lives
wife wives
good better best
bad worse worst
little less least
many more most
far further furthest
i me
he him
she her
we us
they them
this these
that those";
