using System.ComponentModel;
using System.Globalization;

namespace CcgDomain.Text;

/// <summary>
/// Converts a value from and to its text for users of the component model: configuration binding, property grids, command lines.
/// </summary>
/// <typeparam name="T">The type of the value; it parses what its <c>ToString</c> returns.</typeparam>
/// <remarks>The culture is ignored. Text that does not parse throws a <see cref="FormatException"/>; only text is converted.</remarks>
internal sealed class ParsableTypeConverter<T> : TypeConverter
    where T : IParsable<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T typed && destinationType == typeof(string) ? typed.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
