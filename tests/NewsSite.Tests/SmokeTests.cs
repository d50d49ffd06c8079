namespace NewsSite.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Strings_load() => Assert.Equal("Explainer", Core.Languages.SiteStrings.English["format.explainer"]);
}
