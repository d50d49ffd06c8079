namespace NewsSite.Core.Media.Recordings;

/// <param name="BitRate">In bits a second.</param>
/// <param name="Samples">In one frame.</param>
/// <param name="SideInfoBytes">Between the header and where a Xing header may stand.</param>
internal sealed record Mp3FrameHeader(int BitRate, int SampleRate, int Samples, int FrameBytes, int SideInfoBytes)
{
    private static readonly int[] KilobitsVersion1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] KilobitsVersion2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] SampleRates = [44100, 48000, 32000];

    /// <returns>Null when no layer III frame begins here.</returns>
    public static Mp3FrameHeader? Read(ReadOnlySpan<byte> at)
    {
        if (at.Length < 4 || at[0] != 0xFF || (at[1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var version = (at[1] >> 3) & 3;
        var (rateIndex, bitIndex) = ((at[2] >> 2) & 3, at[2] >> 4);
        if (version == 1 || rateIndex == 3 || bitIndex is 0 or 15)
        {
            return null;
        }

        var isVersion1 = version == 3;
        var sampleRate =
            SampleRates[rateIndex]
            / (
                isVersion1 ? 1
                : version == 2 ? 2
                : 4
            );
        var bitRate = 1000 * (isVersion1 ? KilobitsVersion1 : KilobitsVersion2)[bitIndex];
        var samples = isVersion1 ? 1152 : 576;
        var isMono = at[3] >> 6 == 3;
        return new Mp3FrameHeader(
            bitRate,
            sampleRate,
            samples,
            (samples / 8 * bitRate / sampleRate) + ((at[2] >> 1) & 1),
            (isVersion1, isMono) switch
            {
                (true, false) => 32,
                (false, true) => 9,
                _ => 17,
            }
        );
    }
}
