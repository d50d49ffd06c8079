using NewsSite.Core.Media;
using NewsSite.Core.Media.Recordings;

namespace NewsSite.Tests.Media.Recordings;

public sealed class RecordingFactsTests
{
    [Theory]
    [InlineData("film.mp4", 3.0, 320, 180)]
    [InlineData("film.webm", 2.0, 320, 180)]
    [InlineData("sound.mp3", 4.0, null, null)]
    [InlineData("sound.m4a", 4.0, null, null)]
    public void Duration_and_size_are_read_from_the_file(string file, double seconds, int? width, int? height)
    {
        var facts = Read(SampleFiles.Read(file));

        Assert.Equal(seconds, facts!.Duration!.Value.TotalSeconds, 0.1);
        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("film.webm")]
    [InlineData("sound.m4a")]
    public void A_recording_cut_short_has_no_facts(string file) => Assert.Null(Read(SampleFiles.Read(file)[..^3000]));

    [Fact]
    public void What_a_film_tells_of_its_place_is_blotted_out_and_it_still_plays()
    {
        var film = SampleFiles.Open("film.mp4");
        Assert.True(film.ToArray().AsSpan().IndexOf("50.4501"u8) > 0);

        RecordingScrubber.Scrub(film, MediaFormat.Mp4);

        Assert.Equal(-1, film.ToArray().AsSpan().IndexOf("50.4501"u8));
        Assert.Equal(320, RecordingFacts.Read(film, MediaFormat.Mp4)?.Width);
    }

    private static RecordingFacts? Read(byte[] bytes) =>
        RecordingFacts.Read(new MemoryStream(bytes), MediaSniffer.Recognise(bytes)!);
}
