"""Texts that break tokenizers, encoders and parsers; every one must read as spaCy reads it.

Run as a program it prints them as JSON Lines for `entente parse`.
"""

import json

WHITE_SPACE = [
    "", " ", "  ", "\n", "\n\n", "\t", "\r\n", " \n ", "\u00a0", "\u2003\u2003", "\u3000", "\u2028", "\x1c\x1d", "\x85",
    "\x0b\x0c", " leading", "trailing ", "trailing  ", "two  spaces", "a\u00a0b", "a \u00a0 b", "tab\tbetween", "a\n b",
    "First line.\nSecond line.\n\nThird  paragraph. ", "   Indented text   with   gaps.   ", "zero\u200bwidth", "\ufeffmark",
    "soft\u00adhyphen", "one \t\n two", "\u180e",
]

SINGLE = list("aXZ9.,;:!?-–—'\"“”‘’`´()[]{}<>/\\|@#$€£%^&*_=+~§°½²µßéñİıǅΣςЖж中あ한אعक😀") + [
    "I", "X", "XX", "XXX", "xxxxx", "det", "dep", "aux", "obj", "ORG", "PERSON", "NORM", "_", "é", "e\u0301", "🇫🇷", "👩‍👩‍👧", "👍🏽",
]

WORDS = [
    "http://example.org/a?b=c&d=e#f", "https://www.example.co.uk:8080/path/to/page.html.", "See (www.example.org), please.",
    "user.name+tag@mail.example.org wrote to me@x.y.", "http://10.0.0.1/ and http://8.8.8.8:53/dns", "ftp://files.example.org/",
    "C:\\Users\\name and /usr/local/bin", "#hashtag @handle RT: ok", "a/b and/or he/she 24/7 9/11", "3.14 1,000,000 1.000.000,50 -5 +7 ±3",
    "$5 US$20 €3bn £4.5m ¥100 5€ 20$ C$1 A$2 ₹500", "10km 5kg 20°C. 70mph 3GB. 50% 5%.", "1am 2pm 11p.m. 3a.m. 12:30 7:05pm",
    "U.S. U.K. U.N. e.g. i.e. etc. Mr. Mrs. Dr. St. Jan. Feb. Calif. a.m. p.m. vs.", "Ph.D. J.R.R. Tolkien's U.S.-led U.S.-backed",
    "don't can't won't isn't I'm you're they've we'd she'll let's y'all ain't o'clock ma'am", "dont cant Im theyre gonna gotta wanna c'mon",
    "don’t can’t it’s ‘em ’tis rock ’n’ roll", "Cause 'cause 'bout 'em 'S 's ’S", "well-known state-of-the-art 2-1 2–1 pre–war A–Z 1990-1995",
    "--- -- -a- a--b a---b a—b a – b ~ a~b", "wait...what? Wait… what… ...and ....", "end.Start end,start end:start a<b>c=d",
    ":) :-) ;) :( :'( :D XD xD <3 ^_^ (: :-/ o_O \\o/ ¯\\_(ツ)_/¯ (ಠ_ಠ)", ": ) : - ) o . O", "(a) [b] {c} <d> (e.f) ((g)) (h.)",
    "\"Quoted,\" he said. “Curly,” she said. 'Single,' they said. ‘Both’ «guillemets» „low“", "“nested ‘quotes’ here”", "``tex'' quotes",
    "...)))((( !!!??? ;;;,,, ***", "naïve café Zürich Škoda İstanbul ΟΔΥΣΣΕΥΣ Ὀδυσσεύς ΑΣ. ΑΣΑ", "Привет, мир! Москва-река 5км.", "東京都は日本の首都です。", "中华人民共和国，北京。",
    "안녕하세요 세계.", "مرحبا بالعالم، 5كم.", "שלום עולם", "नमस्ते दुनिया।", "e\u0301te\u0301 re\u0301sume\u0301 a\u0308", "𝒜𝓁𝓅𝒽𝒶 ﬁne ﬂow Ⅷ ⅷ ① ②", "😀😀 ok👍 🇺🇸🇬🇧 text😀text 👨‍👩‍👧‍👦",
    "donâ€™t itâ€™s â€œquotedâ€\x9d cafÃ© naÃ¯ve Â£5 Â\u00a0", "&amp; &lt;b&gt; &nbsp; &#8217;s <b>bold</b> <br/>", "\ufffd\ufffd broken \ufffdtext",
    "x" * 99, "x" * 100, "X" * 101 + ".", "a-" * 60 + "b", "ab." * 50, "1" * 120, "(" * 50 + "a" + ")" * 50, "!" * 200, "." * 150, "'" * 30, "\"" * 31,
    "é" * 100, "http://" + "a" * 200 + ".com/" + "b" * 200, "_" * 20 + "a" + "_" * 20, "a" + "\u0301" * 50,
]

SENTENCES = [
    "U.S. President Joe Biden met Ukraine's President Volodymyr Zelenskyy in Kyiv on Feb. 20, 2023.",
    "\"We will not surrender,\" the minister said; \"never.\"", "He said: “They’re killing us,” and hung up.",
    "The 27-member bloc's foreign-policy chief, Josep Borrell, tweeted @home #EU http://t.co/abc.",
    "Buffalo buffalo Buffalo buffalo buffalo buffalo Buffalo buffalo.", "To be, or not to be: that is the question.",
    "WASHINGTON (AP) — The Senate voted 51-49 on Tuesday.", "LONDON, March 3 (Reuters) - Shares fell 2.5% to $1.2bn.",
    "Ain't nobody gonna let's go y'all, c'mon!", "There's nothin' doin' n't na ta.", "I want you to tell it to him and them: get it, got it.",
    "He got it. She gets it. It gets worse. They do. He does have a house. It's his.", "but But BUT all but one", "that which who whom whose this those these",
    "no no. Yes! Uh-huh? Well, er, um, okay.", "1. First item\n2. Second item\n* Third\n- Fourth\n\n\tFifth", "Name:\tValue\nOther:\tThing",
    "THE PRESIDENT SAID ON MONDAY THAT ALL WAS WELL", "the president of france emmanuel macron said in paris", "Subject-verb agreement be hard.",
]


def texts():
    yield from WHITE_SPACE
    yield from SINGLE
    yield from WORDS
    yield from SENTENCES
    yield " ".join(WORDS)
    yield "\n\n".join(SENTENCES)


def long_texts():
    """Of 10,000 tokens and more: one with sentences, one without any end."""
    yield " ".join(SENTENCES[i % len(SENTENCES)] for i in range(800))
    yield " ".join(f"word{i % 97}" for i in range(10_000))


if __name__ == "__main__":
    for number, text in enumerate([*texts(), *long_texts()]):
        print(json.dumps({"id": f"hard-{number}", "body": text}))
