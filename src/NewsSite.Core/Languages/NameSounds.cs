using System.Collections.Frozen;

namespace NewsSite.Core.Languages;

/// <summary>How names sound, so that one written in another script is found: Эллингем and Ellingham, زلنسکی and Zelensky.</summary>
/// <remarks>
/// What survives the way from script to script are most consonants. Vowels and the sounds of h are left out, double ones
/// count once, and a letter that stands for two sounds gives a key for each.
/// </remarks>
public static class NameSounds
{
    /// <summary>Shorter keys would fit half the register.</summary>
    private const int FewestSounds = 3;
    private const int MostKeys = 8;

    private static readonly FrozenDictionary<char, Sounds> Scripts = new Dictionary<char, Sounds>
    {
        ['l'] = new(
            "tsch c,shch x,sch x,dzh j,sh x,ch c,zh j,kh,gh g,th t,ph f,ck k,ts s,tz s,dj j,ce s,ci s,cy s,"
                + "b b,c k,d d,f f,g g,h,j j,k k,l l,m m,n n,p p,q k,r r,s s,t t,v v,w v|,x ks,y,z z,a,e,i,o,u"
        ),
        ['c'] = new(
            "дж j,тс s,кс ks,б b,в v,г g|,д d,ж j,з z,й,к k,л l,м m,н n,п p,р r,с s,т t,ф f,х,ц s,ч c,ш x,щ x,"
                + "ъ,ь,а,е,є,и,і,ї,о,у,ы,э,ю,я"
        ),
        ['a'] = new(
            "تس s,کس ks,ب b,پ p,ت t,ط t,ث s,س s,ص s,ج j,چ c,خ,ح,ه,د d,ذ z,ز z,ض z,ظ z,ر r,ژ j,ش x,غ g,ق k,ک k,گ g,"
                + "ف f,ل l,م m,ن n,و v|,ا,ی,ع,ء,ې,ۍ,ټ t,ډ d,ړ r,ڼ n,ښ x,ږ g,ځ z,څ s"
        ),
    }.ToFrozenDictionary();

    /// <summary>Keys that a name is kept under, each with its own script. Empty for a short name, or one in another script.</summary>
    /// <param name="folded">One word, as <see cref="SearchFolding"/> gives it.</param>
    public static IEnumerable<string> KeysOf(string folded) =>
        ScriptOf(folded) is { } script ? Heard(folded, script).Select(sounds => Key(script, sounds)) : [];

    /// <summary>Keys of the same name as other scripts write it.</summary>
    /// <param name="folded">One word, as <see cref="SearchFolding"/> gives it.</param>
    public static IEnumerable<string> KeysElsewhere(string folded) =>
        ScriptOf(folded) is { } script
            ? Heard(folded, script)
                .SelectMany(sounds => Scripts.Keys.Where(s => s != script).Select(s => Key(s, sounds)))
            : [];

    /// <summary>No word begins with 0 and a letter: keys and words do not meet.</summary>
    private static string Key(char script, string sounds) => $"0{script}{sounds}";

    private static char? ScriptOf(string word) =>
        word.Length == 0 ? null
        : word[0] is >= 'a' and <= 'z' ? 'l'
        : word[0] is >= 'Ѐ' and <= 'ӿ' ? 'c'
        : word[0] is >= '؀' and <= 'ۿ' ? 'a'
        : null;

    private static IEnumerable<string> Heard(string word, char script)
    {
        var heard = new List<string> { "" };
        for (var at = 0; at < word.Length; )
        {
            var (length, sounds) = Scripts[script].At(word, at);
            at += length;
            heard = [.. heard.SelectMany(h => sounds.Select(s => Join(h, s))).Distinct().Take(MostKeys)];
        }

        return heard.Where(h => h.Length >= FewestSounds);
    }

    private static string Join(string heard, string sound) =>
        sound.Length > 0 && heard.EndsWith(sound[0]) ? heard + sound[1..] : heard + sound;

    /// <summary>What the letters of a script sound like.</summary>
    private sealed class Sounds
    {
        private readonly FrozenDictionary<string, string[]> _byLetters;
        private readonly int _longest;

        /// <param name="letters">Separated by commas: letters, a space and their sounds, “|” between two ways to hear them.</param>
        public Sounds(string letters)
        {
            _byLetters = letters
                .Split(',')
                .Select(l => l.Split(' '))
                .ToFrozenDictionary(l => l[0], l => l.Length > 1 ? l[1].Split('|') : [""]);
            _longest = _byLetters.Keys.Max(k => k.Length);
        }

        /// <returns>How many letters were read, and what they sound like; a sign that is not known is silent.</returns>
        public (int Length, string[] Sounds) At(string word, int at)
        {
            for (var length = Math.Min(_longest, word.Length - at); length > 0; length--)
            {
                if (_byLetters.TryGetValue(word.Substring(at, length), out var sounds))
                {
                    return (length, sounds);
                }
            }

            return (1, [""]);
        }
    }
}
