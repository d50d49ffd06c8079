using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsSite.Dashboard.Desk;

public sealed class IndexModel : PageModel;
