using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Portfolio;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Samples;
using Microsoft.Extensions.DependencyInjection;
using PortfolioReview;

// Exit codes: 0 clean, 1 weak applications or overdue duties, 2 bad input, 3 undetermined or nothing judged, 4 internal.
if (!Arguments.TryRead(ExitGuard.Install(args), out var arguments))
{
    Console.Error.WriteLine("usage: PortfolioReview [--register FILE] [--out DIRECTORY] [--lang zh|en]");
    return ExitCodes.BadInput;
}

if (!File.Exists(arguments.Register))
{
    Console.Error.WriteLine($"there is no register file '{arguments.Register}'");
    return ExitCodes.BadInput;
}

byte[] content;
try
{
    content = await File.ReadAllBytesAsync(arguments.Register);
    Directory.CreateDirectory(arguments.Out);
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.BadInput;
}

var file = RegisterReader.Read(content);
if (!file.IsValid)
{
    foreach (var error in file.Errors)
    {
        Console.Error.WriteLine(error);
    }

    return ExitCodes.BadInput;
}

using var services = new ServiceCollection()
    .AddFinAppInventory(options =>
    {
        options.IsRegisterComplete = file.Register.CompleteKinds.Contains(typeof(MobileApplication));
        options.Portfolio.Ceilings.Add(new PortfolioCeiling { Most = 60 });
        foreach (var branch in (string[])["b-cq", "b-xa", "b-my", "b-ls", "b-nc"])
        {
            options.Portfolio.Ceilings.Add(new PortfolioCeiling { UnitId = branch, Most = 4 });
        }
    })
    .BuildServiceProvider();

var note = new ChangeNote("portfolio-review", "quarterly review of the portfolio");
var imported = await services.GetRequiredService<RegisterImport>().RunAsync(file.Register.Records, ImportMode.Replace, note);
foreach (var problem in imported.Problems)
{
    Console.Error.WriteLine(problem.Message.In(arguments.Language));
}

var records = services.GetRequiredService<ApplicationRegister>().ListAsync(new()).ToBlockingEnumerable().Select(static entry => entry.Record).ToArray();
var asOf = file.Register.AsOf ?? TimeProvider.System.GetUtcNow();
var analyst = services.GetRequiredService<PortfolioAnalyst>();
var report = analyst.Analyse(records, asOf);
var disposals = report.Standings.Where(static standing => standing is { Triggers.Length: > 0, Advice.Choice: not null }).ToDictionary(
    static standing => standing.Application.Id,
    static standing => new PlannedDisposal(standing.Advice.Choice!.Value, standing.Advice.TargetId));
var sensible = Sensible.Only(disposals);
var after = analyst.WhatIf(records, sensible, asOf);
var duties = services.GetRequiredService<ReportCalendar>().Draw(records, asOf);

var chart = PortfolioChart.Draw(report, arguments.Language);
var page = new ReportPage(file.Register, report, arguments.Language) { After = after, Duties = duties, Chart = chart };
await File.WriteAllTextAsync(Path.Combine(arguments.Out, "portfolio.svg"), chart);
await File.WriteAllTextAsync(Path.Combine(arguments.Out, "portfolio.html"), page.ToHtml(services));
await File.WriteAllTextAsync(Path.Combine(arguments.Out, "report-calendar.ics"), ICalendarWriter.Write(duties, arguments.Language, asOf));

var words = new Words(arguments.Language);
Console.WriteLine(words.Summary(report, after));
Console.WriteLine($"{Path.Combine(arguments.Out, "portfolio.html")}, portfolio.svg, report-calendar.ics");

var outcome = ReviewOutcome.Of(report, duties);
Console.WriteLine(outcome.Text.In(arguments.Language));
return ExitCodes.Gravest(imported.Problems.IsEmpty ? ExitCodes.Clean : ExitCodes.BadInput, outcome.Code);
