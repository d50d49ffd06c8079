using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Accounts;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.House;

/// <summary>Who may enter is said on every route, and holds.</summary>
public sealed partial class AudienceTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public void Every_route_says_who_may_enter()
    {
        var undeclared = Routes.Where(r => r.Metadata.GetMetadata<ForAudienceAttribute>() is null);

        Assert.Empty(undeclared.Select(r => r.DisplayName));
    }

    [Fact]
    public void What_a_route_says_is_what_guards_it()
    {
        var wrong = Routes.Where(route =>
            AudienceOf(route) == Audience.Reader
                ? route.Metadata.GetMetadata<IAllowAnonymous>() is null
                : route.Metadata.GetMetadata<IAllowAnonymous>() is not null
                    || route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy != $"{AudienceOf(route)}")
        );

        Assert.Empty(wrong.Select(r => r.DisplayName));
    }

    [Fact]
    public void Desk_and_admin_addresses_are_not_for_readers()
    {
        var open = Routes.Where(r => AudienceOf(r) == Audience.Reader && IsBehindTheDoor(r.RoutePattern.RawText!));

        Assert.Empty(open.Select(r => r.RoutePattern.RawText));
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/no-such-file.txt")]
    [InlineData("/desk/no-such-page")]
    public async Task An_address_that_leads_nowhere_asks_no_visitor_to_sign_in(string path)
    {
        using var visitor = newsroom.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_visitor_gets_into_no_route_of_the_desk()
    {
        using var visitor = newsroom.Visit();
        var entered = new List<string>();

        foreach (var route in Routes.Where(r => AudienceOf(r) != Audience.Reader))
        {
            using var answer = await AskAsync(visitor, route);
            var isTurnedAway =
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized
                || answer.Headers.Location?.PathAndQuery.StartsWith("/account/sign-in", StringComparison.Ordinal)
                    == true;
            if (!isTurnedAway)
            {
                entered.Add($"{route.RoutePattern.RawText}: {answer.StatusCode}");
            }
        }

        Assert.Empty(entered);
    }

    [Theory]
    [InlineData(Role.Auditor, Audience.Writer)]
    [InlineData(Role.Auditor, Audience.Editor)]
    [InlineData(Role.Auditor, Audience.Keeper)]
    [InlineData(Role.Auditor, Audience.Admin)]
    [InlineData(Role.Author, Audience.Editor)]
    [InlineData(Role.Author, Audience.Keeper)]
    [InlineData(Role.Author, Audience.Auditor)]
    [InlineData(Role.Author, Audience.Admin)]
    [InlineData(Role.Editor, Audience.Auditor)]
    [InlineData(Role.Editor, Audience.Admin)]
    public async Task A_colleague_sees_nothing_of_what_is_for_other_roles(Role role, Audience audience)
    {
        using var colleague = await newsroom.SignInAsync(role);
        var seen = new List<string>();

        foreach (var route in Routes.Where(r => AudienceOf(r) == audience))
        {
            using var answer = await AskAsync(colleague, route);
            if (answer.StatusCode != HttpStatusCode.NotFound)
            {
                seen.Add($"{route.RoutePattern.RawText}: {answer.StatusCode}");
            }
        }

        Assert.Empty(seen);
    }

    /// <summary>Run from sources, the framework adds a way for files made since the build. Open to nobody, it does no harm.</summary>
    private IEnumerable<RouteEndpoint> Routes =>
        newsroom
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.DisplayName != "Fallback {**path:file}");

    private static Audience AudienceOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<ForAudienceAttribute>()!.Audience;

    private static bool IsBehindTheDoor(string pattern) => pattern.TrimStart('/').Split('/')[0] is "desk" or "admin";

    private static Task<HttpResponseMessage> AskAsync(DeskBrowser browser, RouteEndpoint route)
    {
        var method = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET";
        var path = Parameter().Replace(route.RoutePattern.RawText!, Example);
        return browser.Http.SendAsync(new HttpRequestMessage(new(method), "/" + path.TrimStart('/')));
    }

    private static string Example(Match parameter) =>
        parameter.Value switch
        {
            var p when p.Contains(":guid", StringComparison.Ordinal) => Guid.NewGuid().ToString(),
            var p when p.Contains(":int", StringComparison.Ordinal) => "1",
            _ => "example",
        };

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
