using NewsSite.Core.Accounts;

namespace NewsSite.Tests.Accounts.Roles;

/// <summary>The table of who may do what, as the newsroom agreed on it.</summary>
public sealed class PermissionTests
{
    private static readonly DeskLimits SomeLanguage = new([], ["fa"]);

    [Theory]
    [InlineData(Role.Auditor, "ReadStories ReadRecord")]
    [InlineData(Role.Author, "Write")]
    [InlineData(Role.Editor, "Write ReadStories Edit KeepNames")]
    [InlineData(Role.Admin, "Write ReadStories Edit KeepNames ReadRecord Administer")]
    public void A_role_may_do_exactly_this(Role role, string permissions) =>
        Assert.Equal(permissions, string.Join(' ', Permissions.Of(role, DeskLimits.None).Order()));

    [Fact]
    public void An_editor_of_a_part_leaves_alone_what_all_parts_share() =>
        Assert.Equal("Write ReadStories Edit", string.Join(' ', Permissions.Of(Role.Editor, SomeLanguage).Order()));
}
