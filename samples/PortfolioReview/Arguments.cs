using FinAppCompliance.Domain.Localization;

namespace PortfolioReview;

/// <summary>The command line.</summary>
internal sealed record Arguments(string Register, string Out, Language Language)
{
    public static bool TryRead(string[] args, out Arguments arguments)
    {
        arguments = new(Path.Combine(AppContext.BaseDirectory, "register.json"), Path.Combine(Environment.CurrentDirectory, "artifacts", "portfolio-review"), Language.English);
        for (var index = 0; index < args.Length; index += 2)
        {
            var value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index], value)
            {
                case ("--register", not null):
                    arguments = arguments with { Register = value };
                    break;
                case ("--out", not null):
                    arguments = arguments with { Out = value };
                    break;
                case ("--lang", "zh"):
                    arguments = arguments with { Language = Language.Chinese };
                    break;
                case ("--lang", "en"):
                    arguments = arguments with { Language = Language.English };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
