using System.CommandLine;

namespace NewsSite.Web.Commands;

internal static class AuditCommand
{
    public static Command Create() =>
        new("audit", "Verify the record of who did what, and archive old rows of it.")
        {
            AuditVerifyCommand.Create(),
            AuditArchiveCommand.Create(),
        };
}
