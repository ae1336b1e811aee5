using System.Text;
using Fuxin.TextAnalysis.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16);
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), true, bufferSize: 1 << 16);
var io = new ToolIo(input, output, Console.Error, !Console.IsOutputRedirected);
return FuxinCommand.Run(args, io);
